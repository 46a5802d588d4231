/**
 * What a person types after {@code bin/haven}: the words, their meaning, and how a
 * command talks back. A command is a {@link org.openhaven.api.command.Command} annotated
 * with {@link org.openhaven.api.command.Usage}; the annotation alone is enough to check a
 * command line and to print help, so that a wrong word is told at once, without database,
 * index or server. {@link org.openhaven.api.command.CommandCatalog} knows all of them,
 * {@link org.openhaven.api.command.Commands} runs one. Must not know where it runs: in a
 * process of its own or inside a serving instance; that is the business of the package
 * instance.
 */
@NullMarked
package org.openhaven.api.command;

import org.jspecify.annotations.NullMarked;

/**
 * How things are said to people: messages of the finder, ages, distances, numbers to
 * dial. Source of the forms: the words of the design (DESIGN.md, "Words").
 */
@NullMarked
package org.openhaven.finder.words;

import org.jspecify.annotations.NullMarked;

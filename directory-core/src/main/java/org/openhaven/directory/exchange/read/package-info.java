/**
 * From a file to statements: one reader per format, each giving its rows one at a time as
 * {@link SourceStatement}s or as rejected with a reason. A file is read through once
 * before its first row is given, so that one that is damaged anywhere is refused whole.
 * Front door: {@link StatementReaders}. Knows tables, statements and the vocabulary; must
 * not know the database.
 */
@NullMarked
package org.openhaven.directory.exchange.read;

import org.jspecify.annotations.NullMarked;

import org.openhaven.directory.source.SourceStatement;

package org.caldicottaudit.source;

/**
 * The text of one record before it is cut into cells, without its line break.
 *
 * @param line physical line on which it starts; counts from 1
 * @param fault why it can't be cut, a whole sentence; empty when it can
 */
record Frame(int line, String text, String fault) {}

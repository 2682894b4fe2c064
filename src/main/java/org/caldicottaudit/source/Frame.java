package org.caldicottaudit.source;

import java.util.List;

/**
 * One record of a text file.
 *
 * @param line physical line on which it starts; counts from 1
 * @param text as it stands, without its line break
 * @param cells none when it has a fault
 * @param fault why it can't be cut, a whole sentence; empty when it can
 * @param open whether the file ends behind it without a line break
 */
record Frame(int line, String text, List<Cell> cells, String fault, boolean open) {}

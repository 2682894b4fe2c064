package org.caldicottaudit.correlation;

/**
 * A domain that could be taken for a listed one.
 *
 * @param like the listed domain; empty when the address is malformed
 * @param how homoglyph, one letter off, a listed name inside another domain, malformed
 */
public record Lookalike(String like, String how) {}

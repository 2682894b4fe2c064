package org.caldicottaudit.source;

/**
 * Which bytes were read.
 *
 * @param sha256 in hexadecimal
 */
public record Fingerprint(String sha256, long bytes) {}

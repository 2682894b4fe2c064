package org.caldicottaudit.sample;

/**
 * What one quarter of the generated years holds: the answers of a test.
 *
 * @param name of its folder, such as {@code 2025-q1}
 * @param mailed disclosures that were e-mailed to a partner
 * @param unrecorded of them, those that nobody recorded
 * @param writtenUpLate of them, those that were recorded three to six days later
 * @param requests that were answered or refused
 * @param late of them, those that were answered after the time of the agreement
 * @param refusals of them
 */
public record YearsTruth(
    String name,
    int mailed,
    int unrecorded,
    int writtenUpLate,
    int requests,
    int late,
    int refusals) {}

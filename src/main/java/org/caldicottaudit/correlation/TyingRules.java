package org.caldicottaudit.correlation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The parameters by which events are tied; values come from the pack, never from here.
 *
 * @param windows how far apart in time tied events may lie
 * @param weights how far a tie to a decision can be relied on
 * @param plainAnswerMaxBytes size up to which a {@code RE:} counts as a plain answer
 * @param encryptionMarks subject marks that stand for extra encryption, in lower case, such as
 *     {@code [secure]}
 * @param labels sensitivity labels in subjects, in lower case, such as {@code official-sensitive}
 * @param consumerDomains domains of personal and web mail
 * @param secureNames domains of the secure lists, which others may be made to look like
 * @param listWords words of a mailbox's name that make it a distribution list
 * @param newsletterWords words of a subject, in lower case, that mail about no case bears
 * @param calendar working days and hours
 * @param asOf the day of the audit
 */
public record TyingRules(
    TieWindows windows,
    TieWeights weights,
    long plainAnswerMaxBytes,
    List<String> encryptionMarks,
    List<String> labels,
    Set<String> consumerDomains,
    Set<String> secureNames,
    Set<String> listWords,
    List<String> newsletterWords,
    WorkingCalendar calendar,
    LocalDate asOf) {
  public TyingRules {
    Objects.requireNonNull(windows, "windows must not be null");
    Objects.requireNonNull(weights, "weights must not be null");
    encryptionMarks = List.copyOf(encryptionMarks);
    labels = List.copyOf(labels);
    consumerDomains = Set.copyOf(consumerDomains);
    secureNames = Set.copyOf(secureNames);
    listWords = Set.copyOf(listWords);
    newsletterWords = List.copyOf(newsletterWords);
    Objects.requireNonNull(calendar, "calendar must not be null");
    Objects.requireNonNull(asOf, "asOf must not be null");
  }
}

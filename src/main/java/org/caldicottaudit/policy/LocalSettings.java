package org.caldicottaudit.policy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an organisation judges by instead of what the packs and lists say: a folder with {@code
 * local.yaml} and lists. Nothing of it works in silence; {@link #changes} and {@link #rows} say all
 * that it does.
 *
 * @param folder the name of the folder; empty when there is none
 * @param files each file that counts, with its SHA-256 in hexadecimal
 * @param packs every pack as it judges with these settings
 * @param changes what differs from the packs, in order
 * @param rows what each row of its lists adds or replaces, in order
 */
public record LocalSettings(
    String folder,
    SortedMap<String, String> files,
    List<Pack> packs,
    List<LocalChange> changes,
    List<LocalRow> rows,
    ReferenceLayer lists) {

  /**
   * One row of a local list.
   *
   * @param place file and line
   * @param what the domain, law or day that it is about
   * @param replaces whether a shipped row for the same thing no longer counts
   */
  public record LocalRow(String place, String what, boolean replaces) {}

  public LocalSettings {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    packs = List.copyOf(packs);
    changes = List.copyOf(changes);
    rows = List.copyOf(rows);
  }

  /** The packs as they are. */
  public static LocalSettings none(List<Pack> packs) {
    return new LocalSettings(
        "",
        Collections.emptySortedMap(),
        packs,
        List.of(),
        List.of(),
        new ReferenceLayer(List.of(), List.of(), List.of(), List.of()));
  }

  /**
   * The settings of that folder.
   *
   * @param packs the packs as they are
   * @param reference the lists as they are
   * @throws PolicyLoadException when a file of it is unknown, or can't be used as it is
   */
  public static LocalSettings load(
      Path folder,
      PolicyFolder policies,
      List<Pack> packs,
      Catalogue catalogue,
      ReferenceData reference) {
    return new LocalFolder(folder, policies, packs, catalogue, reference).settings();
  }

  /** The rules that those changes make judge by less than their pack asks for, in order. */
  public static List<NotAssured> notAssured(List<LocalChange> changes) {
    List<NotAssured> rules = new ArrayList<>();
    for (LocalChange change : changes) {
      if (change.weakens()) {
        change.rules().forEach(rule -> rules.add(new NotAssured(rule, why(change))));
      }
    }
    return rules.stream().distinct().sorted().toList();
  }

  private static String why(LocalChange change) {
    return change.inWords()
        + (change.loosened().isPresent()
            ? ", which asks for less."
            : "; whether that asks for less is not known.");
  }
}

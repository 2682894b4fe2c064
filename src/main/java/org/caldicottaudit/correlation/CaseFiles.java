package org.caldicottaudit.correlation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.LogSource;
import org.caldicottaudit.event.Message;
import org.caldicottaudit.event.Recipient;
import org.caldicottaudit.event.ReferenceTables;
import org.caldicottaudit.event.Transmission;
import org.caldicottaudit.store.FieldsPacking;
import org.caldicottaudit.store.Memory;
import org.jspecify.annotations.Nullable;

/**
 * Collects the rows of all logs and turns them into sharing events with their ties. The result is a
 * function of the set of rows: their order changes nothing.
 */
public final class CaseFiles implements AutoCloseable {
  private static final List<Field> TELLING_OF_SHARING =
      List.of(
          Field.ENTRY_TYPE,
          Field.DECISION,
          Field.SHARED_AT,
          Field.WHAT_SHARED,
          Field.RECIPIENT_ORG,
          Field.RECIPIENT_NAME,
          Field.RECIPIENT_ADDRESS);

  /** A log of which more can't be read is no evidence of anything. */
  private static final int MOST_UNREAD = 20_000;

  private final MessageAssembly assembly;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Entry> unread = new ArrayList<>();
  private final FieldsPacking sharing = new FieldsPacking();
  private final LogSpans spans = new LogSpans();
  private boolean loggedMail;
  private final Seams seams = new Seams();
  private Function<LogSource, String> houses = source -> "";
  private List<String> unmatchedLinks = List.of();
  private @Nullable Gathered gathered;

  /**
   * What is the same by all rules that put rows together to messages alike.
   *
   * @param oneActMinutes by which the rows of one act were put together
   * @param repeated entries that went, because they stand more than once
   */
  private record Gathered(
      PartnerDirectory partners,
      CaseReferences references,
      int oneActMinutes,
      MessageList messages,
      long repeated) {}

  /** Keeps everything in the heap. */
  public CaseFiles() {
    this(Memory.heapOnly());
  }

  /**
   * @param memory for the rows of e-mail logs until they are tied
   */
  public CaseFiles(Memory memory) {
    this.assembly = new MessageAssembly(memory);
  }

  public void add(Transmission row) {
    assembly.add(row);
    spans.add(row);
    loggedMail |= Message.isLoggedMail(row.fields(), row.provided());
  }

  public void add(Entry entry) {
    entries.add(new Entry(entry.source(), entry.row(), sharing.once(entry.fields())));
    spans.add(entry);
  }

  /**
   * Adds what could be read of a row that was quarantined: it is no event, but perhaps what another
   * one lacks.
   */
  public void addUnread(Entry entry) {
    if (unread.size() < MOST_UNREAD) {
      unread.add(entry);
    }
  }

  /** The identity of the message that a row reports: that of {@link Message#identity()}. */
  public static String messageOf(Transmission row) {
    return MessageAssembly.idOf(row);
  }

  /** How whole each log is; known once everything is tied. */
  public List<LogSpan> spans(WorkingCalendar calendar) {
    return spans.spans(calendar, houses);
  }

  /** What is to be said of links by hand that join nothing; known once everything is tied. */
  public List<String> unmatchedLinks() {
    return unmatchedLinks;
  }

  /** What several files hold; known once everything is tied. */
  public List<Seam> seams() {
    return seams.all();
  }

  /** Whether an e-mail log gave any row; one that knows no recipients misses nothing. */
  public boolean hasMessages() {
    return loggedMail;
  }

  /** Whether a case log gave any entry and can say at all that something was shared. */
  public boolean canHoldDecisions() {
    return entries.stream().map(Entry::source).distinct().anyMatch(CaseFiles::canHoldDecisions);
  }

  private static boolean canHoldDecisions(LogSource source) {
    return TELLING_OF_SHARING.stream().anyMatch(source::provides);
  }

  /**
   * Ties everything together and hands each sharing event on: first the messages, then the entries,
   * each in the order of their places. May be asked again, by other rules and with the same tables;
   * no row is added after.
   */
  public SharingCounts tie(ReferenceTables tables, TyingRules rules, EventSink sink) {
    return tie(tables, rules, Work.ONE_BY_ONE, sink);
  }

  /** The same with many at work on tying; the sink hears the same in the same order. */
  public SharingCounts tie(ReferenceTables tables, TyingRules rules, Work work, EventSink sink) {
    return tie(
        tables, rules, work, events -> events, sink::leftOut, all -> all.forEach(sink::event));
  }

  /**
   * The same with many at work: makes something of the events, some of them at a time, and hands
   * that on in their order.
   *
   * @param make may be asked by several threads at once
   */
  public <R> SharingCounts tie(
      ReferenceTables tables,
      TyingRules rules,
      Work work,
      Function<List<LinkedEvent>, R> make,
      Consumer<R> sink) {
    return tie(tables, rules, work, make, (message, why) -> {}, sink);
  }

  private <R> SharingCounts tie(
      ReferenceTables tables,
      TyingRules rules,
      Work work,
      Function<List<LinkedEvent>, R> make,
      BiConsumer<Message, LeftOut> unshared,
      Consumer<R> sink) {
    Gathered all = gathered(tables, rules.windows());
    MessageList messages = all.messages();
    LogKnowledge logs =
        LogKnowledge.of(
            entries, unread, messages, all.partners(), all.references(), tables.links(), rules);
    unmatchedLinks = logs.handLinks().unmatched();
    houses = logs.homes()::houseOf;
    DecisionRecords decisions = new DecisionRecords(entries, logs, rules);
    SharingMail sharingMail = new SharingMail(logs, decisions, rules);
    MessageTies messageTies = new MessageTies(logs, decisions, rules);

    Map<LeftOut, Long> leftOut = new EnumMap<>(LeftOut.class);
    Map<SharingSign, Long> sharing = new EnumMap<>(SharingSign.class);
    work.inOrder(
        TiedBlock.blocks(messages, TiedBlock.MESSAGES),
        block -> {
          List<TiedBlock.Seen> seen =
              block.stream().map(message -> seen(message, sharingMail, messageTies)).toList();
          return new TiedBlock<>(seen, make.apply(TiedBlock.events(seen)));
        },
        block -> {
          for (TiedBlock.Seen seen : block.seen()) {
            seen.linked().forEach(messageTies::remember);
            seen.relevance().sign().ifPresent(sign -> sharing.merge(sign, 1L, Long::sum));
            seen.relevance()
                .leftOut()
                .ifPresent(
                    why -> {
                      leftOut.merge(why, 1L, Long::sum);
                      unshared.accept(seen.message(), why);
                    });
          }
          sink.accept(block.made());
        });
    EntryTies entryTies =
        new EntryTies(
            logs,
            new RetentionSchedule(tables.retention().orElse(List.of())),
            new LogHabits(entries),
            rules);
    work.inOrder(
        TiedBlock.blocks(entries, TiedBlock.ENTRIES),
        block ->
            make.apply(
                block.stream()
                    .<LinkedEvent>map(entry -> entryTies.of(entry, messageTies.messagesOf(entry)))
                    .toList()),
        sink);
    return new SharingCounts(
        assembly.rows(),
        messages.size(),
        leftOut,
        sharing,
        entries.size(),
        unclear(),
        all.repeated());
  }

  private Gathered gathered(ReferenceTables tables, TieWindows windows) {
    int oneAct = windows.oneActMinutes();
    Gathered known = gathered;
    if (known == null) {
      long repeated = keepOnce();
      PartnerDirectory partners = PartnerDirectory.of(tables);
      SeveralPartners several = new SeveralPartners(partners);
      WholeReferences whole = WholeReferences.of(entries);
      TrainingRegister training = new TrainingRegister(tables.training());
      RegisterColumns registers = RegisterColumns.of(entries);
      entries.replaceAll(entry -> training.of(registers.of(whole.of(several.of(entry)))));
      unread.replaceAll(whole::of);
      CaseReferences references = references(whole);
      MessageList messages = messages(references, partners, oneAct);
      known = new Gathered(partners, references, oneAct, messages, repeated);
      assembly.inSeveralFiles().forEach(seams::message);
    } else if (known.oneActMinutes() != oneAct) {
      MessageList messages = messages(known.references(), known.partners(), oneAct);
      known =
          new Gathered(known.partners(), known.references(), oneAct, messages, known.repeated());
    }
    gathered = known;
    return known;
  }

  private static TiedBlock.Seen seen(Message message, SharingMail mail, MessageTies ties) {
    Relevance relevance = mail.relevance(message);
    List<LinkedMessage> linked =
        relevance.sign().map(sign -> List.of(ties.of(message, sign.words()))).orElse(List.of());
    return new TiedBlock.Seen(message, relevance, linked);
  }

  /** Puts the entries in order, each once where two files hold it; gives how many went. */
  private long keepOnce() {
    entries.sort(Comparator.comparing(Entry::place));
    List<Entry> kept = seams.once(entries);
    long repeated = (long) entries.size() - kept.size();
    entries.clear();
    entries.addAll(kept);
    return repeated;
  }

  private CaseReferences references(WholeReferences whole) {
    return CaseReferences.learnFrom(
        entries.stream().flatMap(entry -> entry.caseRefs().stream()).toList(), whole.shortened());
  }

  private MessageList messages(
      CaseReferences references, PartnerDirectory partners, int oneActMinutes) {
    return assembly.messages(
        fields ->
            fields
                .text(Field.SUBJECT)
                .map(subject -> references.findIn(subject, toPartner(fields, partners)))
                .orElse(List.of()),
        Duration.ofMinutes(oneActMinutes));
  }

  /** Whether one of the recipients may be of a body that cases are shared with. */
  private static boolean toPartner(Fields fields, PartnerDirectory partners) {
    return fields.recipients().stream()
        .map(Recipient::domain)
        .anyMatch(domain -> OrganisationKind.known(domain) || !partners.ofDomain(domain).isEmpty());
  }

  private long unclear() {
    return entries.stream().filter(Entry::unclear).count();
  }

  /** Removes the rows that the heap had no room for; nothing can be tied after. */
  @Override
  public void close() {
    assembly.close();
  }
}

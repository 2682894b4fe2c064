package org.caldicottaudit.mapping;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The operations of a Microsoft 365 audit log by which something may leave the organisation. */
enum AuditOperation {
  SEND("Send"),
  SEND_AS("SendAs"),
  SEND_ON_BEHALF("SendOnBehalf"),
  SHARING_SET("SharingSet"),
  SHARING_INVITATION_CREATED("SharingInvitationCreated"),
  ANONYMOUS_LINK_CREATED("AnonymousLinkCreated"),
  COMPANY_LINK_CREATED("CompanyLinkCreated"),
  SECURE_LINK_CREATED("SecureLinkCreated"),
  ADDED_TO_SECURE_LINK("AddedToSecureLink"),
  ADDED_TO_GROUP("AddedToGroup");

  /** Operations that share nothing by themselves, and whose names are safe to show. */
  private static final List<String> OTHERS =
      List.of(
          "AccessRequestCreated",
          "AnonymousLinkRemoved",
          "AnonymousLinkUpdated",
          "AnonymousLinkUsed",
          "CompanyLinkRemoved",
          "CompanyLinkUsed",
          "Create",
          "FileAccessed",
          "FileAccessedExtended",
          "FileCheckedIn",
          "FileCheckedOut",
          "FileCopied",
          "FileDeleted",
          "FileDownloaded",
          "FileModified",
          "FileModifiedExtended",
          "FileMoved",
          "FilePreviewed",
          "FileRecycled",
          "FileRenamed",
          "FileSyncDownloadedFull",
          "FileSyncUploadedFull",
          "FileUploaded",
          "FolderCreated",
          "FolderModified",
          "HardDelete",
          "ListViewed",
          "MailboxLogin",
          "MailItemsAccessed",
          "MessageSent",
          "Move",
          "MoveToDeletedItems",
          "New-InboxRule",
          "PageViewed",
          "PermissionLevelAdded",
          "RemovedFromGroup",
          "RemovedFromSecureLink",
          "SearchQueryPerformed",
          "SecureLinkDeleted",
          "SecureLinkUpdated",
          "SecureLinkUsed",
          "SharingInheritanceBroken",
          "SharingInvitationAccepted",
          "SharingInvitationRevoked",
          "SharingLinkUsed",
          "SharingRevoked",
          "SoftDelete",
          "Update",
          "UserLoggedIn",
          "UserLoginFailed");

  private static final Map<String, String> NAMES = names();

  private final String code;

  AuditOperation(String code) {
    this.code = code;
  }

  private static Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    Stream.concat(Arrays.stream(values()).map(operation -> operation.code), OTHERS.stream())
        .forEach(name -> names.put(key(name), name));
    return names;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The operation of that name; empty when it shares nothing. */
  static Optional<AuditOperation> find(String name) {
    return Arrays.stream(values())
        .filter(operation -> operation.code.equalsIgnoreCase(name))
        .findFirst();
  }

  /**
   * What to call it when its rows are left out: a name that nobody knows may be anything, and isn't
   * repeated.
   */
  static String shown(String name) {
    String known = NAMES.get(key(name));
    return known == null ? "other operations" : "the operation " + known;
  }

  boolean isMail() {
    return this == SEND || this == SEND_AS || this == SEND_ON_BEHALF;
  }
}

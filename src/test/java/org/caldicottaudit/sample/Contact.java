package org.caldicottaudit.sample;

/** A member of staff with a mailbox. */
record Contact(Organisation organisation, String name, String role, String address) {}

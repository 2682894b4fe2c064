package org.caldicottaudit.policy.plan.model;

/** What is run when somebody asks for a name. */
public record EntryPlan(String name, Body body) {}

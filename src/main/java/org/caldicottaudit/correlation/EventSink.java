package org.caldicottaudit.correlation;

import org.caldicottaudit.event.Message;

/** Takes the events of an audit one by one: first the messages, then the entries. */
@FunctionalInterface
public interface EventSink {
  /** Takes a sharing event with its ties. */
  void event(LinkedEvent event);

  /** Takes a message that is no sharing event; who doesn't ask for them gets them for nothing. */
  default void leftOut(Message message, LeftOut why) {}
}

package dev.muster.console.chat;

import dev.muster.ports.LocalMessage;
import dev.muster.ports.LocalRoom;

/** Something changed in the local chat. */
public sealed interface ChatChange {
    /** A new message. */
    record Posted(LocalMessage message) implements ChatChange {}

    /** A message as it is now: edited, deleted, reacted to, or a card brought up to date. */
    record Changed(LocalMessage message) implements ChatChange {}

    /** A room as it is now: new, archived, or with other members. */
    record RoomChanged(LocalRoom room) implements ChatChange {}
}

/**
 * The local chat: a chat platform of Muster's own, like Slack or Discord, for the browser, the terminal and replays. Rooms,
 * threads, private messages, cards, reactions; people come in through {@code LocalChat.speak}, the bot through the
 * {@code ChatRooms} port.
 */
@NullMarked
package dev.muster.console.chat;

import org.jspecify.annotations.NullMarked;

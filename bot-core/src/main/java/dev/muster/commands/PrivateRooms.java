package dev.muster.commands;

import java.util.regex.Pattern;

/** Rooms in which somebody is alone with the bot, by the names that platforms give them. */
final class PrivateRooms {
    /** In the local chat, in Discord, and in Slack: a conversation, or the account that stands for it. */
    private static final Pattern NAMES = Pattern.compile("@.+|dm-\\d+|[DUW][A-Z0-9]{6,}");

    private PrivateRooms() {}

    static boolean isOne(String room) {
        return NAMES.matcher(room).matches();
    }
}

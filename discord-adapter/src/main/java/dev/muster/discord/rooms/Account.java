package dev.muster.discord.rooms;

import java.util.Locale;
import net.dv8tion.jda.api.entities.User;

/** An account, as far as it matters here. User names are unique in all of Discord, and in lower case. */
record Account(String id, String name, String realName, boolean bot) {

    static Account of(User user) {
        return new Account(
                user.getId(), user.getName().toLowerCase(Locale.ROOT), user.getEffectiveName(), user.isBot());
    }

    /** Somebody of whom Discord tells nothing. */
    static Account unknown(String id) {
        return new Account(id, id, id, false);
    }
}

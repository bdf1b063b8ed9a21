package dev.muster.slack.rooms;

import com.slack.api.model.User;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/** An account of the workspace, as far as it matters here. {@code email} is in lower case, and empty where Slack hides it. */
record Account(String id, String name, String realName, String email, ZoneId zone, boolean deactivated, boolean guest) {

    static Account of(User user) {
        Optional<User.Profile> profile = Optional.ofNullable(user.getProfile());
        String name = Optional.ofNullable(user.getName()).orElse(user.getId());
        return new Account(
                user.getId(),
                name.toLowerCase(Locale.ROOT),
                Optional.ofNullable(user.getRealName())
                        .filter(real -> !real.isBlank())
                        .orElse(name),
                profile.map(User.Profile::getEmail).orElse("").toLowerCase(Locale.ROOT),
                zone(user.getTz()),
                user.isDeleted(),
                user.isRestricted() || user.isUltraRestricted());
    }

    /** Somebody of whom Slack tells nothing, for example from another company's workspace. */
    static Account unknown(String id) {
        return new Account(id, id.toLowerCase(Locale.ROOT), id, "", ZoneOffset.UTC, false, false);
    }

    private static ZoneId zone(@org.jspecify.annotations.Nullable String name) {
        if (name == null) return ZoneOffset.UTC;
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}

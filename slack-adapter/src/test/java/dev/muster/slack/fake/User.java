package dev.muster.slack.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** An account of the workspace. */
public record User(
        String id,
        String name,
        String realName,
        String email,
        String zone,
        boolean deactivated,
        boolean guest,
        boolean bot) {

    ObjectNode json(String team) {
        ObjectNode user = Json.object();
        user.put("id", id).put("team_id", team).put("name", name).put("deleted", deactivated);
        user.put("real_name", realName).put("tz", zone).put("is_bot", bot);
        user.put("is_restricted", guest).put("is_ultra_restricted", false);
        user.putObject("profile")
                .put("real_name", realName)
                .put("display_name", name)
                .put("email", email);
        return user;
    }

    User changed(boolean nowDeactivated, boolean nowGuest) {
        return new User(id, name, realName, email, zone, nowDeactivated, nowGuest, bot);
    }
}

package dev.muster.effects;

import dev.muster.domain.incident.Incident;
import java.text.Normalizer;
import java.util.Locale;

/** The name of an incident's room: its number, then a few of its words, in what every platform allows. */
final class RoomNames {
    private static final int LONGEST = 60;

    private RoomNames() {}

    /** Lower-case letters, digits and hyphens only. A restricted incident's room tells nothing by its name. */
    static String of(Incident incident) {
        String number = incident.id().value().toLowerCase(Locale.ROOT);
        if (incident.restricted()) return number;
        String words = Normalizer.normalize(incident.summary(), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String name = words.isEmpty() ? number : number + "-" + words;
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST).replaceAll("-$", "");
    }
}

package dev.muster.domain.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where an incident is followed on another chat platform than its own, because somebody came from there.
 *
 * @param platform {@code slack} or {@code discord}
 * @param places where it was followed there, the last of them now; none while its room is only wanted
 */
public record Beside(String platform, List<Place> places) {
    /** By which the record names what opens one. */
    static final String ORDER = "OpenRoomBeside";

    public Beside {
        places = List.copyOf(places);
    }

    /** Where it is followed there now, once that is open. */
    public Optional<Place> place() {
        return places.isEmpty() ? Optional.empty() : Optional.of(places.getLast());
    }

    Beside opened(Place place) {
        List<Place> more = new ArrayList<>(places);
        more.add(place);
        return new Beside(platform, more);
    }
}

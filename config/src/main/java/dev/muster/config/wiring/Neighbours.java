package dev.muster.config.wiring;

import dev.muster.domain.incident.Incident;
import dev.muster.ports.OtherPlatforms;

/** The other platforms as the desks see them: they are connected to the desks, and so known only after these. */
final class Neighbours implements OtherPlatforms {
    private volatile OtherPlatforms connected = NONE;

    void are(OtherPlatforms platforms) {
        connected = platforms;
    }

    @Override
    public boolean isAnother(String source, Incident incident) {
        return connected.isAnother(source, incident);
    }
}

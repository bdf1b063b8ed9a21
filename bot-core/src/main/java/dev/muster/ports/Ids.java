package dev.muster.ports;

/** Where chance comes from. Handed in, so that the same replay gives the same bytes. */
public interface Ids {
    /** A name that nobody has used before, of letters, digits and hyphens. */
    String next();

    /** 16 bytes that nobody can guess, as lower-case hexadecimal. */
    String salt();
}

package dev.muster.storage;

import java.util.Arrays;

/**
 * Numbers of deliveries by the hash of their ids: two arrays, open addressing, never more than two thirds full. It answers
 * with numbers that may be the right one; the ids themselves stay on disk.
 */
final class DeliveryIndex {
    private static final long[] NONE = {};

    private long[] hashes = new long[1 << 12];
    private int[] numbers = new int[1 << 12];
    private int size;

    void add(String id, long number) {
        if (3L * (size + 1) > 2L * hashes.length) grow();
        put(hash(id), Math.toIntExact(number));
        size++;
    }

    /** The numbers, from 1, of deliveries whose ids have the same hash; almost always none or one. */
    long[] candidates(String id) {
        long hash = hash(id);
        long[] found = NONE;
        for (int slot = slot(hash); numbers[slot] != 0; slot = next(slot)) {
            if (hashes[slot] != hash) continue;
            found = Arrays.copyOf(found, found.length + 1);
            found[found.length - 1] = numbers[slot];
        }
        return found;
    }

    private void put(long hash, int number) {
        int slot = slot(hash);
        while (numbers[slot] != 0) slot = next(slot);
        hashes[slot] = hash;
        numbers[slot] = number;
    }

    private int slot(long hash) {
        return (int) hash & hashes.length - 1;
    }

    private int next(int slot) {
        return slot + 1 & hashes.length - 1;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldNumbers = numbers;
        hashes = new long[oldHashes.length * 2];
        numbers = new int[oldNumbers.length * 2];
        for (int i = 0; i < oldNumbers.length; i++) {
            if (oldNumbers[i] != 0) put(oldHashes[i], oldNumbers[i]);
        }
    }

    /** 64 bits, well spread, since ids may differ in their last character only. */
    private static long hash(String id) {
        long hash = 0;
        for (int i = 0; i < id.length(); i++) hash = hash * 0x100000001b3L + id.charAt(i);
        hash = (hash ^ hash >>> 32) * 0x9e3779b97f4a7c15L;
        return hash ^ hash >>> 29;
    }
}

/**
 * YAML as people write it: every value knows its file and line, and every mistake is collected instead of thrown, so that
 * all of them can be put right at once. Knows nothing about incidents.
 */
package dev.muster.config.yaml;

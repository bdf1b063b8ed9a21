/** Meaning as numbers: small language models that run in this process and need no network. */
package dev.muster.knowledge.embedding;

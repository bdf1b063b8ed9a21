/** The searchable form of the articles, on disk outside the heap: what lies in it, how it is kept whole, what is found in it. */
package dev.muster.knowledge.index;

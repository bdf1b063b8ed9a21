/** Articles as files: Markdown with front matter, read, watched, imported and written back. */
package dev.muster.knowledge.articles;

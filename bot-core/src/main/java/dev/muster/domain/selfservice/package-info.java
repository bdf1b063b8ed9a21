/** Self-service: questions, the articles that answer them, and who may read which. */
package dev.muster.domain.selfservice;

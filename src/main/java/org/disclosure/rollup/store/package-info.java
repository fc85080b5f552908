/**
 * What is kept from one run to the next: files received, submissions, findings, runs, and the sums over them. The only
 * room with SQL. It keeps what others decided and decides nothing itself: it must not know files, labels, checks or
 * outputs.
 */
package org.disclosure.rollup.store;

/**
 * What is wrong or doubtful in what a bureau sent, how badly, in which cell, and the words for it in Chinese and
 * English. A bureau's mistake is a finding; an exception is for our own faults and broken disks. This room must not know
 * who finds what: readers, recognition, checks and the district all hand their findings in, and publish prints them.
 */
package org.disclosure.rollup.finding;

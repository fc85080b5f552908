/**
 * Findings in bureaus' reports, with severity and cell, and their texts in Chinese and English. A bureau's mistake is a
 * finding; an exception is for our own faults and broken disks. This room must not know the sources of findings:
 * readers, recognition, checks and the district all add theirs, and publish prints them.
 */
package org.disclosure.rollup.finding;

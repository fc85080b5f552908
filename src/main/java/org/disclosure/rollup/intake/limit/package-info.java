/**
 * Limits on everything that is read: size, time, memory; and the exception for a file that cannot be read.
 */
package org.disclosure.rollup.intake.limit;

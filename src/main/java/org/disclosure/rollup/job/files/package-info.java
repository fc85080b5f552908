/**
 * The inbox on the disk, what lies in it, and the archive of everything that was received.
 */
package org.disclosure.rollup.job.files;

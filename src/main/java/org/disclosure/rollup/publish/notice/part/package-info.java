/**
 * A unit's workbook edited in its parts, so that a notice need not take it all apart and write it anew.
 */
package org.disclosure.rollup.publish.notice.part;

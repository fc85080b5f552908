/**
 * A unit's workbook opened as a whole, cleaned of what may not go back, and marked.
 */
package org.disclosure.rollup.publish.notice.whole;

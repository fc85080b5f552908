/**
 * The rules which submission of a unit counts, whose report counts for an area, and who is late.
 */
package org.disclosure.rollup.district.selection;

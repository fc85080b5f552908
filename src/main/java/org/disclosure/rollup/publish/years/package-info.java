/** The page over all years that were published. It knows of a year only what the year's own outputs say of it. */
package org.disclosure.rollup.publish.years;

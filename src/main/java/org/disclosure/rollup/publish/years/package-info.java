/** The page over all years that were published. It knows of a year what the year's own outputs say of it, and what the run found in it. */
package org.disclosure.rollup.publish.years;

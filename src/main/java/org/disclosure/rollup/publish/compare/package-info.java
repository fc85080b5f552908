/**
 * The comparison of the units of a kind (对标): a few figures and rates of each, and where they stand among the others.
 */
package org.disclosure.rollup.publish.compare;

/** Facts that an edition is made of besides its figures and findings: what was received and decided, and what changed. */
package org.disclosure.rollup.publish.edition.given;

/** Reader of OFD files, the national format of fixed pages: what is seen on their pages. */
package org.disclosure.rollup.intake.ofd;

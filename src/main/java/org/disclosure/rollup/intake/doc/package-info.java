/** Reader of Word 97 documents (.doc). */
package org.disclosure.rollup.intake.doc;

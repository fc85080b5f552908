/**
 * The form's tables as the official form prints them.
 */
package org.disclosure.rollup.form.print;

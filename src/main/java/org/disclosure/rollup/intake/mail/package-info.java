/** Mails as mail programs save them: whom they speak of, their text and what is attached to them. */
package org.disclosure.rollup.intake.mail;

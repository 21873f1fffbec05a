/** File -> rows: what a file is by its content, how it is written, where its header stands. Plain Java; bounded in all it reads. */
package tn.aloauto.integration.reading;

package org.disclosure.rollup.store.row;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.form.Forms;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Rows that are made with their tables and never change. */
@Repository
public class FixedRows {

    private final JdbcTemplate sql;
    private final Forms forms;

    FixedRows(JdbcTemplate sql, Forms forms) {
        this.sql = sql;
        this.forms = forms;
    }

    /** The tables in which they are not what they were. */
    public List<String> changed() {
        List<String> changed = new ArrayList<>();
        List<String> cells = sql.queryForList(
                "SELECT edition || ' ' || position || ' ' || place || ' ' || table_code || '/' || row_code || '/' || column_code"
                        + " FROM form_cell ORDER BY edition, position",
                String.class);
        if (!cells.equals(forms.editions().stream()
                .sorted(Comparator.comparingInt(Form::edition))
                .flatMap(form -> cells(form).stream())
                .toList())) {
            changed.add("form_cell");
        }
        if (!sql.queryForList("SELECT lock_no FROM night_lock", Integer.class).equals(List.of(1))) {
            changed.add("night_lock");
        }
        return changed;
    }

    private static List<String> cells(Form form) {
        List<String> cells = new ArrayList<>();
        String row = "";
        int place = 0;
        for (FormCell cell : form.cells()) {
            String here = cell.code().table() + "/" + cell.code().row();
            place = here.equals(row) ? place + 1 : 1;
            row = here;
            cells.add(form.edition() + " " + (cells.size() + 1) + " " + place + " " + cell.code());
        }
        return cells;
    }
}

package nl.rijker.dashboards;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The tables of the schema publish, asked as Grafana asks them. */
record PublishTables(Connection connection) {
    Frame table(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return new Frame(names(result.getMetaData()), rows(result));
        }
    }

    /** Needs a time; a column of text names the series, else each number is one. */
    Frame series(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            ResultSetMetaData columns = result.getMetaData();
            if (!columns.getColumnLabel(1).equals("time")
                    || columns.getColumnType(1) != Types.TIMESTAMP) {
                throw new SQLException("the first column of a series must be a time");
            }
            if (columns.getColumnType(2) != Types.VARCHAR) {
                Set<String> names = names(columns);
                names.remove("time");
                return new Frame(names, rows(result));
            }
            Set<String> names = new LinkedHashSet<>();
            int rows = 0;
            while (result.next()) {
                rows++;
                names.add(result.getString(2));
            }
            return new Frame(names, rows);
        }
    }

    List<Choices.Option> options(String sql) throws SQLException {
        List<Choices.Option> options = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            boolean isNamed = names(result.getMetaData()).contains("__value");
            while (result.next()) {
                options.add(
                        new Choices.Option(
                                result.getString(isNamed ? "__text" : columnLabel(result)),
                                result.getString(isNamed ? "__value" : columnLabel(result))));
            }
        }
        return options;
    }

    private static String columnLabel(ResultSet result) throws SQLException {
        return result.getMetaData().getColumnLabel(1);
    }

    private static Set<String> names(ResultSetMetaData columns) throws SQLException {
        Set<String> names = new LinkedHashSet<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            names.add(columns.getColumnLabel(i));
        }
        return names;
    }

    private static int rows(ResultSet result) throws SQLException {
        int rows = 0;
        while (result.next()) {
            rows++;
        }
        return rows;
    }
}

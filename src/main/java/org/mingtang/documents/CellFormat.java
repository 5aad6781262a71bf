package org.mingtang.documents;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Date1904Support;
import org.apache.poi.ss.usermodel.DateUtil;

/** Shows a cell's value as Excel in Chinese shows it. */
final class CellFormat {

    /** Built-in formats that look different in Chinese Excel (ECMA-376 part 1, 18.8.30). */
    private static final Map<Integer, String> CHINESE = Map.ofEntries(
            Map.entry(14, "yyyy/m/d"),
            Map.entry(22, "yyyy/m/d h:mm"),
            Map.entry(27, "yyyy\"年\"m\"月\""),
            Map.entry(28, "m\"月\"d\"日\""),
            Map.entry(29, "m\"月\"d\"日\""),
            Map.entry(30, "m-d-yy"),
            Map.entry(31, "yyyy\"年\"m\"月\"d\"日\""),
            Map.entry(32, "h\"时\"mm\"分\""),
            Map.entry(33, "h\"时\"mm\"分\"ss\"秒\""),
            Map.entry(36, "yyyy\"年\"m\"月\""),
            Map.entry(50, "yyyy\"年\"m\"月\""),
            Map.entry(51, "m\"月\"d\"日\""),
            Map.entry(52, "yyyy\"年\"m\"月\""),
            Map.entry(53, "m\"月\"d\"日\""),
            Map.entry(54, "m\"月\"d\"日\""),
            Map.entry(57, "yyyy\"年\"m\"月\""),
            Map.entry(58, "m\"月\"d\"日\""));

    private static final Pattern QUOTED_HANZI = Pattern.compile("\"([^\"\\x00-\\x7f]+)\"");
    private static final int CUSTOM = 164;

    private final DataFormatter formatter = new DataFormatter(Locale.CHINA);

    CellFormat() {
        formatter.setUseCachedValuesForFormulaCells(true);
    }

    String shown(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (type == CellType.NUMERIC) {
            double value = cell.getNumericCellValue();
            String pattern = datePattern(cell.getCellStyle());
            if (!pattern.isEmpty() && DateUtil.isValidExcelDate(value)) {
                boolean since1904 =
                        cell.getSheet().getWorkbook() instanceof Date1904Support dates && dates.isDate1904();
                return formatter.formatRawCellContents(value, CUSTOM, pattern, since1904);
            }
        }
        return formatter.formatCellValue(cell);
    }

    /** The date format of the style, empty for other formats. */
    private static String datePattern(CellStyle style) {
        int index = style.getDataFormat();
        String pattern = CHINESE.get(index);
        if (pattern == null) {
            String own = style.getDataFormatString();
            pattern = own != null && DateUtil.isADateFormat(index, own) ? own : "";
        }
        // POI would show the quotes around 年 and 月, and the wish for hanzi digits.
        return QUOTED_HANZI.matcher(pattern).replaceAll("$1").replaceAll("\\[DBNum\\d]", "");
    }
}

package org.mingtang.request.redaction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDResources;

/** The new content of a page or form, with the resources it uses. */
final class Canvas {

    private final List<Object> tokens = new ArrayList<>();
    private final List<Object> path = new ArrayList<>();
    private final PDResources resources = new PDResources();
    private int saved;

    PDResources resources() {
        return resources;
    }

    void put(Object... all) {
        tokens.addAll(List.of(all));
    }

    /** An operator with its numbers; words that do not belong there are left behind. */
    void plain(Operator operator, List<COSBase> operands) {
        String name = operator.getName();
        if (name.equals("Q") && saved == 0) {
            return;
        }
        saved += name.equals("q") ? 1 : name.equals("Q") ? -1 : 0;
        operands.stream().filter(each -> belongs(name, each)).forEach(tokens::add);
        tokens.add(Operator.getOperator(name));
    }

    /** A piece of a path, kept until the path is painted or dropped. */
    void onPath(Operator operator, List<COSBase> operands) {
        operands.stream().filter(COSNumber.class::isInstance).forEach(path::add);
        path.add(Operator.getOperator(operator.getName()));
    }

    void paint(String operator) {
        tokens.addAll(path);
        tokens.add(Operator.getOperator(operator));
        path.clear();
    }

    void dropPath() {
        path.clear();
    }

    byte[] bytes() throws IOException {
        for (; saved > 0; saved--) {
            tokens.add(Operator.getOperator("Q"));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ContentStreamWriter(out).writeTokens(tokens);
        return out.toByteArray();
    }

    private static boolean belongs(String operator, COSBase operand) {
        return operand instanceof COSNumber
                || operator.equals("ri") && operand instanceof COSName
                || operator.equals("d") && operand instanceof COSArray dashes && numbers(dashes);
    }

    private static boolean numbers(COSArray array) {
        for (int i = 0; i < array.size(); i++) {
            if (!(array.getObject(i) instanceof COSNumber)) {
                return false;
            }
        }
        return true;
    }
}

package org.mingtang.request;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Person;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who the applicant is and what files a request has; every look is noted with who looked. */
@Component
@Transactional
public class RequestPapers {

    private final AllRequests requests;
    private final RequestFiles files;
    private final RequestPermissions permissions;
    private final Applicants applicants;
    private final JdbcClient database;
    private final Clock clock;

    RequestPapers(
            AllRequests requests,
            RequestFiles files,
            RequestPermissions permissions,
            Applicants applicants,
            JdbcClient database,
            Clock clock) {
        this.requests = requests;
        this.files = files;
        this.permissions = permissions;
        this.applicants = applicants;
        this.database = database;
        this.clock = clock;
    }

    /** One look into a request. */
    public record Look(String what, String name, OffsetDateTime at) {}

    /** Who asks; noted. */
    public Applicant applicant(RequestId id, Person by) {
        var request = known(id, by);
        look(id, "申请人信息", by);
        return applicants.open(request);
    }

    /** Who asks, only to take him out of a text and to look whether he is gone from it; empty once erased. */
    @Transactional(readOnly = true)
    public Optional<Applicant> toTakeOut(RequestId id) {
        return requests.findById(id.value())
                .filter(request -> !applicants.areGone(request))
                .map(applicants::open);
    }

    /** The code for the receipt that is handed out; noted. */
    public QueryCode code(RequestId id, Person by) {
        var request = known(id, by);
        look(id, "查询码", by);
        return applicants.code(request);
    }

    /** The files with their names, for those who work on the request. */
    @Transactional(readOnly = true)
    public List<RequestFile> files(RequestId id, Person by) {
        worked(id, by);
        return files.of(id);
    }

    public void add(RequestId id, RequestFile.Kind kind, String name, byte[] content, Person by) {
        var request = worked(id, by);
        if (!request.stage().isOpen()) {
            throw new UnlawfulAct("申请已办结，材料不再增加。");
        }
        if (!kind.isAdded()) {
            throw new UnlawfulAct("文书由系统按审核通过的内容制作，不能上传；请重新选择材料种类。");
        }
        if (kind == RequestFile.Kind.RELEASED && files.isReplaced(id, content)) {
            throw new UnlawfulAct("这个文件已作区分处理，原件不能再作为公开的信息（第三十七条）。");
        }
        files.add(id, kind, name, content, null, by.name());
    }

    /** A file's content; noted. Only a file of this very request is ever given out. */
    public byte[] content(RequestId id, UUID file, Person by) {
        worked(id, by);
        var found = files.find(id, file).orElseThrow(() -> new UnlawfulAct("这件申请没有这个文件。"));
        look(id, found.kind().label() + " " + file, by);
        return files.content(found);
    }

    /**
     * All papers of a closed request for its archive package.
     *
     * @param applicant null once it was erased
     * @param content opens one of these files
     */
    public record Packed(
            @Nullable Applicant applicant, List<RequestFile> files, Function<RequestFile, byte[]> content) {}

    /** Opens everything of a closed request for its archive package; noted as one look. */
    public Packed packed(RequestId id, Person by) {
        var request = worked(id, by);
        if (request.stage().isOpen()) {
            throw new UnlawfulAct("申请办结后才能生成归档包。");
        }
        look(id, "归档包（申请人信息和全部材料）", by);
        return new Packed(
                applicants.areGone(request) ? null : applicants.open(request), files.kept(id), files::content);
    }

    /** Who looked, newest first. */
    @Transactional(readOnly = true)
    public List<Look> looks(RequestId id) {
        return database.sql("select what, name, at from request_look where request = ? order by place desc limit 200")
                .param(id.value())
                .query((row, n) -> new Look(row.getString(1), row.getString(2), row.getObject(3, OffsetDateTime.class)))
                .list();
    }

    /** Notes a look once an hour where it is made page by page. */
    void lookOnce(RequestId id, String what, Person by) {
        boolean noted = database.sql("select exists (select from request_look where request = ? and what = ?"
                        + " and account = ? and at > ?)")
                .params(
                        id.value(),
                        what,
                        by.account(),
                        OffsetDateTime.now(clock).minusHours(1))
                .query(Boolean.class)
                .single();
        if (!noted) {
            look(id, what, by);
        }
    }

    void look(RequestId id, String what, Person by) {
        database.sql("insert into request_look (request, what, account, name, at) values (?, ?, ?, ?, ?)")
                .params(id.value(), what, by.account(), by.name(), OffsetDateTime.now(clock))
                .update();
    }

    private RequestCase known(RequestId id, Person by) {
        var request = worked(id, by);
        if (applicants.areGone(request)) {
            throw new UnlawfulAct("申请人信息和查询码" + RequestErasure.GONE + "。");
        }
        return request;
    }

    private RequestCase worked(RequestId id, Person by) {
        var request = requests.findById(id.value()).orElseThrow(() -> new UnlawfulAct("没有这件申请，可能地址有误。"));
        permissions.requireWorker(by, request.view());
        return request;
    }
}

# The program with the Spark that it runs inside its own process; docs/schedules.md has how to use it.
#   docker build -t monofact:0.1.0 .
#   docker run --rm -v /data/corpus:/srv/corpus:ro -v audits:/srv/monofact monofact:0.1.0 \
#     audit /srv/corpus --output /srv/monofact/first
# For executors on a cluster docs/clusters.md has another image, which is made of Spark's own.

FROM maven:3.9.9-eclipse-temurin-17 AS build
WORKDIR /opt/monofact
COPY pom.xml ./
COPY .mvn .mvn
COPY conf conf
COPY src/main src/main
RUN mvn -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true package
# The class path names jars in Maven's repository, which stays behind.
RUN mkdir target/lib \
    && tr ':' '\n' < target/spark.classpath | xargs cp -t target/lib \
    && sed -i -E 's,[^:]*/([^/:]+),/opt/monofact/target/lib/\1,g' target/spark.classpath

FROM eclipse-temurin:17.0.15_6-jre-jammy
RUN groupadd --gid 10001 monofact \
    && useradd --uid 10001 --gid monofact --home-dir /srv/monofact --create-home --shell /usr/sbin/nologin monofact
WORKDIR /opt/monofact
COPY LICENSE ./
COPY conf conf
COPY jobs/monofact jobs/monofact
COPY jobs/schedule jobs/schedule
COPY --from=build /opt/monofact/target/lib target/lib
COPY --from=build /opt/monofact/target/spark.classpath target/
COPY --from=build /opt/monofact/target/monofact-*.jar target/
USER 10001:10001
# Outputs, histories and states belong here, on a volume.
WORKDIR /srv/monofact
ENTRYPOINT ["/opt/monofact/jobs/monofact"]

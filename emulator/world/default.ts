/** The world that is served without `--world`, as the YAML text of a world file: `npm run emulator -- --print-world` prints it. */
export const DEFAULT_WORLD = `# A small shop on NAVER Cloud. Durations are those of speed 1.
accounts:
  - name: owner@shop.example
    accessKey: EMULATOROWNERACCESSKEY
    secretKey: EmulatorOwnerSecretKey0123456789ABCDEFGH
    permissions: main
  - name: developer@shop.example
    accessKey: EMULATORDEVELOPERACCESSKEY
    secretKey: EmulatorDeveloperSecretKey0123456789ABCD
    permissions: [viewer, requestDeploy]
  - name: approver@shop.example
    accessKey: EMULATORAPPROVERACCESSKEY
    secretKey: EmulatorApproverSecretKey0123456789ABCDE
    permissions: [viewer, approveDeploy]
  - name: deployer@shop.example
    accessKey: EMULATORDEPLOYERACCESSKEY
    secretKey: EmulatorDeployerSecretKey0123456789ABCDE
    permissions: [viewer, doDeploy, doPipeline]
  - name: viewer@shop.example
    accessKey: EMULATORVIEWERACCESSKEY
    secretKey: EmulatorViewerSecretKey0123456789ABCDEFG
    permissions: [viewer]
  - name: switcher@shop.example
    accessKey: EMULATORSWITCHERACCESSKEY
    secretKey: EmulatorSwitcherSecretKey0123456789ABCDE
    permissions: [switchRole]

# What an account may switch to by STS. A server of this world has the first one.
roles:
  - name: deploy-role
    permissions: [viewer, doDeploy, doPipeline]

resources:
  servers:
    - { no: 1234567, name: web-1 }
    - { no: 1234568, name: web-2 }
    - { no: 1234569, name: web-3 }
    - { no: 1234570, name: staging-1 }
  autoscalingGroups:
    - { name: shop-asg, instances: 2, targetGroups: [{ name: shop-blue }, { name: shop-green }] }
  clusters:
    - { name: shop-nks }
  buckets:
    - name: artifacts
      objects: [{ key: app.zip, size: 1048576 }, { key: site/한글 파일.zip, size: 2048 }]
    - name: shop-assets
  repositories:
    - { name: shop, branches: [main, develop, release/1.0] }
    - { name: app, branches: [main] }

builds:
  - name: shop-image
    source: { repository: shop }
    script: { prepare: 40s, upload: 8s }
    history: { count: 5, duration: 50s }
  - name: shop-api
    source: { repository: shop, branch: develop }
    script: { prepare: 60s }
    history: { count: 5, duration: 65s }
  - name: shop-tests
    source: { repository: shop }
    script: { prepare: 30s, outcome: fail, failedPhase: post-build }

projects:
  - name: shop
    stages:
      - name: production
        type: Server
        servers: [web-1, web-2, web-3]
        scenarios:
          - name: rolling
            file: shop-image
            script: { pre: 3s, deploy: 20s, post: 4s }
            history: { count: 5, duration: 1m25s }
          - name: all-at-once
            sequence: false
            file: artifacts/app.zip
            history: { count: 3, duration: 30s }
          - name: broken
            description: fails on its second server
            script: { deploy: 15s, outcome: fail, failAt: { server: web-2, step: deploy } }
          - name: broken-rollback
            rollback: true
            script: { deploy: 15s, outcome: fail, failAt: { server: web-2, step: post } }
          - name: slow
            script: { pre: 10s, deploy: 1m40s, post: 10s }
            history: { count: 3, duration: 6m }
          - name: stuck
            description: never gets beyond its first server
            script: { outcome: hang, failAt: { server: 1 } }
          - name: flaky
            description: fails, and succeeds from the second time on
            script: [{ outcome: error }, {}]
          - name: choose-file
            file: later
      - name: staging
        type: Server
        servers: [staging-1]
        scenarios:
          - name: rolling
      - name: fleet
        type: AutoScalingGroup
        autoscalingGroup: shop-asg
        scenarios:
          - name: in-place
          - name: blue-green
            strategy: blueGreen
            loadBalancer: { targetGroup: shop-blue }
      - name: cluster
        type: KubernetesService
        cluster: shop-nks
        scenarios:
          - name: rolling
            manifest: { repository: app, path: [k8s/deployment.yaml] }
            history: { count: 4, duration: 45s }
          - name: blue-green
            strategy: blueGreen
          - name: canary
            description: somebody has to decide within 10 minutes
            canary: { analysisType: manual, canaryCount: 1, timeout: 10 }
          - name: canary-auto
            canary: &auto
              analysisType: auto
              canaryCount: 1
              prometheus: http://prometheus.shop.example
              env: { baseline: stable, canary: canary }
              metrics:
                - { name: latency, successCriteria: base, queryType: default, weight: 60, metric: http_latency, filter: app=shop }
                - { name: errors, successCriteria: base, queryType: promQL, weight: 40, query: 'rate(errors[1m])' }
              analysisConfig: { duration: 10, delay: 0, interval: 2, step: 10 }
              passScore: 80
            script: { interval: 20s, scores: [97, 95, 96] }
          - name: canary-auto-fails
            canary: *auto
            script: { interval: 20s, scores: [92, 85, 61] }
      - name: assets
        type: ObjectStorage
        bucket: shop-assets
        scenarios:
          - name: upload
            file: artifacts/app.zip
            script: { rollout: 15s }
  # Names that look alike: the API's filters match any part of a name.
  - name: web
    stages:
      - { name: web, type: Server, servers: [web-1], scenarios: [{ name: web }, { name: web-2 }] }
      - { name: web-2, type: Server, servers: [web-2], scenarios: [{ name: web }] }
  - name: web-2
    stages:
      - { name: web, type: Server, servers: [web-3], scenarios: [{ name: web }] }
  - name: 주문 서비스
    stages:
      - name: 운영 서버
        type: Server
        servers: [web-1, web-2]
        scenarios:
          - { name: 순차 배포, description: 서버를 차례로 배포합니다 }

pipelines:
  - name: shop-release
    description: build, then deploy to production
    tasks:
      - { name: build, build: shop-image }
      - { name: deploy, deploy: shop/production/rolling, after: [build] }
    history: { count: 5, duration: 2m20s }
  - name: nightly
    tasks:
      - { name: build-image, build: shop-image, branch: develop }
      - { name: build-api, build: shop-api }
      - { name: deploy, deploy: shop/staging/rolling, after: [build-image, build-api] }
    history: { count: 5, duration: 1m50s }
  - name: shop-tests
    description: its build fails
    tasks:
      - { name: test, build: shop-tests }
      - { name: deploy, deploy: shop/staging/rolling, after: [test] }
  - name: shop-canary
    description: its deployment waits for a canary decision
    tasks:
      - { name: build, build: shop-image }
      - { name: deploy, deploy: shop/cluster/canary, after: [build] }
  - name: shop-approved
    description: its deployment waits for an approval
    tasks:
      - { name: build, build: shop-image }
      - { name: deploy, deploy: shop/production/rolling, after: [build], approval: true }
  - name: 야간 배포
    tasks:
      - { name: deploy, deploy: 주문 서비스/운영 서버/순차 배포 }
`;

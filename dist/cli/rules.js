import{D as e,b as t,x as n}from"./engine.js";import"./base.js";function r(e,[t,n]){let r=[];return i(e.body,e=>{let{span:i}=e.at(-1);i[0]===t&&i[1]===n&&e.length>=r.length&&(r=[...e])}),r}function i(e,t){let n=[],r=e=>{if(Array.isArray(e)){if(typeof e[0]==`number`)return;for(let t of e)r(t);return}if(typeof e!=`object`||!e)return;let i=`span`in e&&(`kind`in e||`body`in e)&&!(`tests`in e);i&&(n.push(e),t(n));for(let t of Object.values(e))r(t);i&&n.pop()};r(e)}function a(e){return e.kind===`not`?o(e.value):e.kind===`literal`&&[!1,0,`0`,`false`].includes(e.value)}function o(e){return e.kind===`not`?a(e.value):e.kind===`literal`&&[!0,1,`1`,`true`].includes(e.value)}function s(e){if(e.kind===`name`)return e.name;if(e.kind!==`member`)return null;let t=s(e.object);return t===null?null:`${t}.${e.name}`}function c({body:e}){let[t,...n]=e;if(t===void 0)return null;if(!(n.length>0||t.kind!==`return`))return t.value}function l(e){switch(e.kind){case`literal`:return typeof e.value==`string`?[e.value]:[];case`template`:case`opaque`:return e.parts.flatMap(l);case`array`:return e.items.flatMap(l);case`object`:return e.entries.flatMap(e=>l(e.value));case`call`:return e.args.flatMap(e=>l(e.value));default:return[]}}const u={yaml:{path:`.github/workflows/release.yml`,bad:`on: { push: { tags: ['v*'] } }
permissions: write-all
jobs:
  release:
    runs-on: ubuntu-latest
    steps: [{ run: ./release.sh }]
`,good:`on: { push: { tags: ['v*'] } }
permissions: { contents: write }
jobs:
  release:
    runs-on: ubuntu-latest
    steps: [{ run: ./release.sh }]
`},hcl:{path:`infra/worker.tf`,bad:`resource "google_project_iam_member" "worker" {
  project = var.project
  role    = "roles/owner"
  member  = "serviceAccount:\${google_service_account.worker.email}"
}
`,good:`resource "google_project_iam_member" "worker" {
  project = var.project
  role    = "roles/pubsub.subscriber"
  member  = "serviceAccount:\${google_service_account.worker.email}"
}
`},javascript:{path:`src/github.js`,bad:`export const signIn = (state) =>
  authorize('https://github.com/login/oauth/authorize', { scope: 'repo admin:org delete_repo', state });
`,good:`export const signIn = (state) =>
  authorize('https://github.com/login/oauth/authorize', { scope: 'read:user', state });
`}};function d(e,t){return e.kind===`map`?e.entries.filter(e=>e.key===t):[]}function f(e,...t){return e.kind===`map`?e.entries.find(({key:e})=>t.includes(e))?.value??null:null}function p(e){return e.kind===`list`?e.items.flatMap(p):e.kind===`scalar`?[]:[e,...e.entries.flatMap(({value:e})=>p(e))]}function m(e){return e?.kind===`scalar`&&e.isLiteral&&e.value!==null?String(e.value):null}function h(e){return(e?.kind===`list`?e.items:e?[e]:[]).flatMap(e=>m(e)??[])}function ee(e){return[...e.documents.flatMap(p).flatMap(t=>[...te(t,e.path),...re(t),...ie(t),...ae(t)]),...e.format===`shell`||e.format===`yaml`?se(e.text):[]]}function te(e,t){let n=f(e,`permissions`);return!/(?:^|\/)\.github\/workflows\//.test(t)||m(n)!==`write-all`?[]:[{span:n.span,what:"the workflow’s token may write everywhere (`write-all`)"}]}const ne=/^(?:roles\/(?:owner|editor)|Owner|arn:aws[\w-]*:iam::aws:policy\/AdministratorAccess)$/;function re(e){return[`role`,`role_definition_name`,`policy_arn`,`managed_policy_arns`,`ManagedPolicyArns`].flatMap(t=>{let n=f(e,t),r=h(n).find(e=>ne.test(e));return r===void 0?[]:[{span:n.span,what:`the role is \`${r}\``}]})}function ie(e){let t=m(f(e,`kind`));if(t===`ClusterRoleBinding`){let t=f(f(e,`roleRef`)??e,`name`);return m(t)===`cluster-admin`?[{span:t.span,what:"the role is `cluster-admin`"}]:[]}if(t!==`ClusterRole`&&t!==`Role`)return[];let n=f(e,`rules`);return(n?.kind===`list`?n.items:[]).flatMap(e=>[`apiGroups`,`resources`,`verbs`].every(t=>h(f(e,t)).includes(`*`))?[{span:e.span,what:`the role may do everything with everything`}]:[])}function ae(e){let t=f(f(e,`oauth_config`)??e,`scopes`);return!f(e,`oauth_config`)||!t?[]:oe(t).flatMap(({text:e,span:t})=>/^admin(?:$|[.:])/.test(e)?[{span:t,what:`the app asks for \`${e}\``}]:[])}function oe(e){return e.kind===`list`?e.items.flatMap(oe):e.kind===`map`?e.entries.flatMap(({value:e})=>oe(e)):typeof e.value==`string`?[{text:e.value,span:e.span}]:[]}function se(e){return[...e.matchAll(/--role[= ]["']?(roles\/(?:owner|editor))\b/g)].map(e=>({span:[e.index,e.index+e[0].length],what:`the role is \`${e[1]}\``}))}const ce={id:`broad-key-scopes`,category:`handling`,vendor:null,title:`Key or role may do more than its job needs`,severity:`medium`,confidence:`low`,why:`When it leaks, the damage is as wide as what it may do.`,fix:[`Ask for the scopes that the code uses, one by one: a restricted key at Stripe, a fine-grained token or an app at GitHub, a custom role in a cloud.`],bad:[],good:[],examples:u,references:[`https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions`,`https://docs.stripe.com/keys/restricted-api-keys`,`https://cloud.google.com/iam/docs/roles-overview#basic`],cwe:[250,269],controls:{owasp:[`A01:2021`,`A01:2025`],pci:[`7.2.5`],soc2:[`CC6.1`,`CC6.3`]},settings:e=>ee(e).map(le),code:e=>de(e).map(le)};function le({span:e,what:t}){return{span:e,message:`More is asked for than one job needs: ${t}.`,confidence:`low`}}const ue=/^(?:admin:(?:org|enterprise|repo_hook|org_hook)|delete_repo|site_admin|https:\/\/mail\.google\.com\/|https:\/\/www\.googleapis\.com\/auth\/(?:drive|admin\.directory\.user))$/;function de(e){return e.named.flatMap(({name:t,value:n,around:r})=>{if(!/^(?:oauth_?)?scopes?$/i.test(t))return[];let i=l(e.resolve(n,r.fn)).flatMap(e=>e.split(/[\s,]+/)).filter(e=>ue.test(e)),a=i.map(e=>`\`${e}\``).join(`, `);return i.length===0?[]:[{span:n.span,what:`the scopes hold ${a}`}]})}const fe={hcl:{path:`infra/database.tf`,bad:`resource "aws_db_instance" "orders" {
  identifier        = "orders"
  engine            = "postgres"
  instance_class    = "db.t4g.medium"
  allocated_storage = 50
}
`,good:`resource "aws_db_instance" "orders" {
  identifier        = "orders"
  engine            = "postgres"
  instance_class    = "db.t4g.medium"
  allocated_storage = 50
  storage_encrypted = true
}
`},yaml:{path:`cloudformation/storage.yml`,bad:`AWSTemplateFormatVersion: '2010-09-09'
Resources:
  Files:
    Type: AWS::EFS::FileSystem
    Properties:
      Encrypted: false
`,good:`AWSTemplateFormatVersion: '2010-09-09'
Resources:
  Files:
    Type: AWS::EFS::FileSystem
    Properties:
      Encrypted: true
`},typescript:{path:`lib/database-stack.ts`,bad:`import * as rds from 'aws-cdk-lib/aws-rds';

new rds.DatabaseInstance(this, 'Orders', {
  engine: rds.DatabaseInstanceEngine.POSTGRES,
  vpc,
  storageEncrypted: false,
});
`,good:`import * as rds from 'aws-cdk-lib/aws-rds';

new rds.DatabaseInstance(this, 'Orders', {
  engine: rds.DatabaseInstanceEngine.POSTGRES,
  vpc,
  storageEncrypted: true,
});
`}};function pe({documents:e,format:t}){return e.flatMap(e=>t===`hcl`?me(e):[...he(e),...me(e)])}function me(e){return d(e,`resource`).flatMap(({value:e})=>e.kind===`map`?e.entries.flatMap(({key:e,value:t})=>t.kind===`map`?t.entries.map(({key:t,value:n,span:r})=>({type:e,name:t,settings:n,span:r})):[]):[])}function he(e){let t={kind:`map`,entries:[],span:e.span};return p(e).flatMap(e=>d(e,`Resources`).flatMap(({value:e})=>e.kind===`map`?e.entries.flatMap(({key:e,value:n,span:r})=>{let i=m(f(n,`Type`));return i===null?[]:[{type:i,name:e,settings:f(n,`Properties`)??t,span:r}]}):[]))}const ge=[`snapshot_identifier`,`replicate_source_db`,`restore_to_point_in_time`,`replication_source_identifier`,`s3_import`,`DBSnapshotIdentifier`,`SnapshotIdentifier`,`SourceDBInstanceIdentifier`,`SourceDBClusterIdentifier`,`DBClusterIdentifier`,`ReplicationSourceIdentifier`],g=(e,t,n={})=>({types:e,settings:t,default:`plain`,inherits:ge,keys:[`kms_key_id`,`KmsKeyId`],...n}),_e=[g([`aws_db_instance`,`AWS::RDS::DBInstance`],[`storage_encrypted`,`StorageEncrypted`]),g([`aws_rds_cluster`,`AWS::RDS::DBCluster`],[`storage_encrypted`,`StorageEncrypted`]),g([`aws_docdb_cluster`,`AWS::DocDB::DBCluster`],[`storage_encrypted`,`StorageEncrypted`]),g([`aws_neptune_cluster`,`AWS::Neptune::DBCluster`],[`storage_encrypted`,`StorageEncrypted`]),g([`aws_efs_file_system`,`AWS::EFS::FileSystem`],[`encrypted`,`Encrypted`]),g([`aws_ebs_volume`,`AWS::EC2::Volume`],[`encrypted`,`Encrypted`],{default:`account`,inherits:[`snapshot_id`,`SnapshotId`]}),g([`aws_elasticache_replication_group`,`AWS::ElastiCache::ReplicationGroup`],[`at_rest_encryption_enabled`,`AtRestEncryptionEnabled`],{inherits:[`global_replication_group_id`,`GlobalReplicationGroupId`,`snapshot_name`,`SnapshotName`]}),g([`aws_opensearch_domain`,`aws_elasticsearch_domain`,`AWS::OpenSearchService::Domain`,`AWS::Elasticsearch::Domain`],[`encrypt_at_rest.enabled`,`EncryptionAtRestOptions.Enabled`]),g([`aws_redshift_cluster`,`AWS::Redshift::Cluster`],[`encrypted`,`Encrypted`],{default:`encrypted`}),g([`aws_sqs_queue`,`AWS::SQS::Queue`],[`sqs_managed_sse_enabled`,`SqsManagedSseEnabled`],{default:`encrypted`,keys:[`kms_master_key_id`,`KmsMasterKeyId`]}),g([`azurerm_mssql_database`],[`transparent_data_encryption_enabled`],{default:`encrypted`})],ve={id:`customer-data-unencrypted`,category:`handling`,vendor:null,title:`Data at rest is not encrypted`,severity:`medium`,confidence:`high`,why:`Who gets hold of a disk, a snapshot or a backup reads what customers have entrusted to you. Most of these stores cannot be encrypted later: they must be made anew.`,fix:[`Switch encryption at rest on, with a key of your own where auditors ask for one.`,`For a store that exists: copy its snapshot encrypted, restore that, and let the old one go.`],bad:[],good:[],examples:fe,references:[`https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html`,`https://docs.aws.amazon.com/ebs/latest/userguide/encryption-by-default.html`,`https://docs.aws.amazon.com/AmazonS3/latest/userguide/default-encryption-faq.html`,`https://kubernetes.io/docs/tasks/administer-cluster/encrypt-data/`],cwe:[311,312],controls:{owasp:[`A02:2021`,`A04:2025`],pci:[`3.5.1`],soc2:[`CC6.1`],gdpr:[`32(1)(a)`],ccpa:[`1798.100(e)`,`1798.150`]},settings(e){let t=e.text.includes(`aws_ebs_encryption_by_default`);return[...pe(e).flatMap(e=>ye(e,t)),...e.documents.flatMap(e=>p(e).flatMap(Se))]},code(e){return e.named.flatMap(({name:t,value:n,around:r})=>/^storage_?encrypted$/i.test(t)&&a(e.resolve(n,r.fn))?[_(n.span,`\`${t}\` is off`,`high`)]:[])}};function _(e,t,n){return{span:e,message:`What is stored can be read from the disk: ${t}.`,confidence:n}}function ye({type:e,name:t,settings:n,span:r},i){let a=_e.find(({types:t})=>t.includes(e));if(!a||n.kind!==`map`)return[];let o=e=>n.entries.some(({key:t})=>e.includes(t)),s=xe(n,a),c=m(s?.value??null);return s?c!==null&&/^(?:false|no)$/i.test(c)&&!o(a.keys)?[_(s.span,`\`${s.name}\` of ${t} is off`,`high`)]:[]:a.default===`encrypted`||a.default===`account`&&i||o([...a.inherits,...a.keys,`<<`,`dynamic`,`Fn::Transform`])||be(n)?[]:[_(r,`${t} (${e}) does not set \`${a.settings.find(t=>/_/.test(t)===!e.includes(`::`))??a.settings[0]}\``,a.default===`account`?`low`:`medium`)]}function be(e){return m(f(e,`engine_mode`,`EngineMode`))===`serverless`||/valkey/i.test(m(f(e,`engine`,`Engine`))??``)}function xe(e,{settings:t}){for(let n of t){let[t=``,r]=n.split(`.`),i=v(e,t),a=i&&r!==void 0?v(i.value,r):i;if(a)return{...a,name:n};if(i?.value.kind===`scalar`)return{...i,name:n}}return null}function v(e,t){return e.kind===`map`&&e.entries.find(e=>e.key===t)||null}function Se(e){let t=m(f(e,`kind`));if(t===`StorageClass`&&/ebs\.csi\.aws\.com|aws-ebs/.test(m(f(e,`provisioner`))??``)){let t=v(f(e,`parameters`)??e,`encrypted`),n=m(t?.value??null)===`false`;return t&&n?[_(t.span,"`encrypted` is off",`high`)]:[]}if(t!==`EncryptionConfiguration`)return[];let n=f(e,`resources`);return(n?.kind===`list`?n.items:[]).flatMap(e=>{let t=f(e,`providers`),n=t?.kind===`list`?t.items[0]:null,r=n?v(n,`identity`):null;return r?[_(r.span,"`identity`, which leaves all as it is, comes first",`high`)]:[]})}function y({sinks:e},t,n){return e.filter(({kind:e,inDevelopment:n})=>t.includes(e)&&!n).flatMap(e=>{let[t]=e.data.filter(({kind:e})=>n.includes(e)).sort((e,t)=>Ce(t)-Ce(e));return t?[{sink:e,data:t}]:[]})}const Ce=({isCertain:e,extent:t})=>(e?2:0)+ +(t===`whole`);function we(e){return y(e,[`response`],[`customer`,`payment`]).filter(({sink:e,data:t})=>t.extent===`whole`&&t.isCertain&&!e.route?.webhook)}function b({sink:e,data:t},n){return[...t.steps,{site:e,text:n}]}const Te=({runsIn:e},{isTerminal:t})=>e===`terminal`&&t,x=({runsIn:e,complete:t})=>e===`server`&&t;function Ee(e,{isCertain:t}){return x(e)?t?`high`:`medium`:`low`}const De={javascript:{path:`server.js`,bad:`import express from 'express';
import Stripe from 'stripe';

const app = express();
const stripe = new Stripe(process.env.STRIPE_KEY);

app.get('/customers/:id', async (req, res) => {
  const customer = await stripe.customers.retrieve(req.params.id);
  res.json(customer);
});
`,good:`import express from 'express';
import Stripe from 'stripe';
import { signedIn } from './session.js';

const app = express();
const stripe = new Stripe(process.env.STRIPE_KEY);

app.get('/account', signedIn, async (req, res) => {
  const customer = await stripe.customers.retrieve(req.user.customer);
  res.json(customer);
});
`},python:{path:`app.py`,bad:`import os

import stripe
from flask import Flask, jsonify

app = Flask(__name__)
stripe.api_key = os.environ["STRIPE_KEY"]


@app.get("/customers/<id>")
def customer(id):
    record = stripe.Customer.retrieve(id)
    return jsonify(record)
`,good:`import os

import stripe
from flask import Flask, jsonify
from flask_login import current_user, login_required

app = Flask(__name__)
stripe.api_key = os.environ["STRIPE_KEY"]


@app.get("/account")
@login_required
def account():
    record = stripe.Customer.retrieve(current_user.customer)
    return jsonify(record)
`},hcl:{path:`infra/orders.tf`,bad:`data "aws_iam_policy_document" "orders" {
  statement {
    actions   = ["*"]
    resources = ["*"]
  }
}
`,good:`data "aws_iam_policy_document" "orders" {
  statement {
    actions   = ["dynamodb:GetItem", "dynamodb:PutItem"]
    resources = [aws_dynamodb_table.orders.arn]
  }
}
`},json:{path:`iam/orders.json`,bad:`{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "*", "Resource": "*" }]
}
`,good:`{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": ["s3:GetObject"],
      "Resource": "arn:aws:s3:::acme-orders/*"
    }
  ]
}
`}},Oe=/^(?:s3|dynamodb|rds|rds-data|rds-db|secretsmanager|kinesis|sqs|es|redshift-data|athena):\*$/i;function ke({documents:e,text:t}){return/aws_organizations_policy|AWS::Organizations::Policy/.test(t)?[]:e.flatMap(e=>p(e).flatMap(Ae))}function Ae(e){let t=f(e,`Action`,`actions`),n=f(e,`Resource`,`resources`);if(!t||!n||!je(e)||!h(n).includes(`*`)||f(e,`Condition`,`condition`,`Principal`,`principals`,`NotPrincipal`))return[];let r=h(t);if(r.some(e=>e===`*`||e===`*:*`))return[{span:t.span,what:`every action on every resource`,confidence:`medium`}];let i=r.filter(e=>Oe.test(e));return i.length===0?[]:[{span:t.span,what:`${i.map(e=>`\`${e}\``).join(`, `)} on every resource`,confidence:`low`}]}function je(e){let t=f(e,`Effect`,`effect`);return t?m(t)===`Allow`:f(e,`actions`)!==null}const Me={id:`customer-data-unguarded`,category:`handling`,vendor:null,title:`Customer data is open to more than need it`,severity:`medium`,confidence:`medium`,why:`One leaked credential, or one fault in the program that holds it, then reaches the data of every customer.`,fix:[`Name the actions that the program uses, and the resources that it uses them on.`,`Give each program a role of its own.`,`Let a route that gives out records ask who is asking, and whether the record is theirs.`],bad:[],good:[],examples:De,references:[`https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege`,`https://cwe.mitre.org/data/definitions/732.html`,`https://owasp.org/API-Security/editions/2023/en/0xa1-broken-object-level-authorization/`],cwe:[732,862,639],controls:{owasp:[`A01:2021`,`A01:2025`,`API1:2023`,`API5:2023`],pci:[`7.2.1`,`7.2.2`],soc2:[`CC6.1`,`CC6.3`],gdpr:[`25(2)`,`32(1)(b)`],ccpa:[`1798.100(e)`]},judge(e){return e.asksWho||e.runsIn!==`server`?[]:we(e).map(e=>({site:e.sink,message:`${e.sink.route?.route??e.sink.name} answers with ${e.data.name}, and nothing to be seen asks who wants it.`,evidence:b(e,`${e.sink.name} answers with it`),confidence:`low`,vendor:e.data.vendor}))},settings:e=>ke(e).map(({span:e,what:t,confidence:n})=>({span:e,message:`Whoever holds this role may do ${t}.`,confidence:n}))},Ne={id:`data-access-not-audited`,category:`handling`,vendor:null,title:`Access to customer data leaves no trail`,severity:`low`,confidence:`low`,why:`After a leak nobody can say whose data was seen and by whom; PCI DSS (10.2) and SOC 2 (CC7.2) ask for that record.`,fix:[`Write down who asked for which record and when, with ids only, where the program itself cannot change it.`],bad:[],good:[],examples:{javascript:{path:`support.js`,bad:`import express from 'express';
import Stripe from 'stripe';
import { staffOnly } from './session.js';

const app = express();
const stripe = new Stripe(process.env.STRIPE_KEY);

app.get('/support/customers/:id', staffOnly, async (req, res) => {
  const customer = await stripe.customers.retrieve(req.params.id);
  res.json(customer);
});
`,good:`import express from 'express';
import Stripe from 'stripe';
import { audit } from './audit.js';
import { staffOnly } from './session.js';

const app = express();
const stripe = new Stripe(process.env.STRIPE_KEY);

app.get('/support/customers/:id', staffOnly, async (req, res) => {
  await audit({ by: req.user.id, saw: 'customer', id: req.params.id });
  const customer = await stripe.customers.retrieve(req.params.id);
  res.json(customer);
});
`}},references:[`https://cwe.mitre.org/data/definitions/778.html`,`https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html`],cwe:[778],controls:{owasp:[`A09:2021`,`A09:2025`],pci:[`10.2.1`],soc2:[`CC7.2`],gdpr:[`32(1)(b)`]},judge(e){return e.keepsTrail||!e.asksWho||e.runsIn!==`server`?[]:we(e).map(e=>({site:e.sink,message:`${e.sink.route?.route??e.sink.name} answers with ${e.data.name}, and the file writes nothing down.`,evidence:b(e,`${e.sink.name} answers with it`),confidence:`low`,vendor:e.data.vendor}))}},Pe={id:`full-record-stored`,category:`handling`,vendor:null,title:`Whole event or customer record stored`,severity:`low`,confidence:`low`,why:`What is stored must be protected, found and deleted when a customer asks for it; most of a vendor’s record is never read again.`,fix:[`Keep the fields that the program reads, and the id by which the vendor gives the rest.`,`Where whole events are kept to replay them, encrypt them and delete them after a set time.`],bad:[],good:[],examples:{javascript:{path:`src/customers.js`,bad:`import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);

export async function remember(id) {
  const customer = await stripe.customers.retrieve(id);
  await prisma.customer.create({ data: { id, record: customer } });
}
`,good:`import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);

export async function remember(id) {
  const customer = await stripe.customers.retrieve(id);
  await prisma.customer.create({ data: { id, currency: customer.currency } });
}
`},python:{path:`shop/customers.py`,bad:`import stripe


def remember(customer_id):
    customer = stripe.Customer.retrieve(customer_id)
    db.customers.insert_one({"id": customer_id, "record": customer})
`,good:`import stripe


def remember(customer_id):
    customer = stripe.Customer.retrieve(customer_id)
    db.customers.insert_one({"id": customer_id, "currency": customer.currency})
`},ruby:{path:`app/services/remember.rb`,bad:`class Remember
  def call(id)
    customer = Stripe::Customer.retrieve(id)
    Customer.create!(stripe_id: id, record: customer.to_json)
  end
end
`,good:`class Remember
  def call(id)
    customer = Stripe::Customer.retrieve(id)
    Customer.create!(stripe_id: id, currency: customer.currency)
  end
end
`},php:{path:`app/Services/Remember.php`,bad:`<?php
use Stripe\\StripeClient;

class Remember
{
    public function remember(StripeClient $stripe, string $id)
    {
        $customer = $stripe->customers->retrieve($id);
        Customer::create(['stripe_id' => $id, 'record' => json_encode($customer)]);
    }
}
`,good:`<?php
use Stripe\\StripeClient;

class Remember
{
    public function remember(StripeClient $stripe, string $id)
    {
        $customer = $stripe->customers->retrieve($id);
        Customer::create(['stripe_id' => $id, 'currency' => $customer->currency]);
    }
}
`}},references:[`https://gdpr-info.eu/art-5-gdpr/`,`https://cwe.mitre.org/data/definitions/359.html`],cwe:[359],controls:{owasp:[`A01:2021`,`A01:2025`],pci:[`3.2.1`],soc2:[`C1.1`],gdpr:[`5(1)(c)`,`5(1)(e)`],ccpa:[`1798.100(c)`]},judge(e){return y(e,[`store`],[`customer`,`payment`,`request-body`]).filter(({sink:e,data:t})=>t.extent===`whole`&&(t.kind!==`request-body`||e.route?.webhook)).map(e=>({site:e.sink,message:`${e.sink.name} stores ${e.data.kind===`request-body`?`all that the webhook has brought`:e.data.name}.`,evidence:b(e,`${e.sink.name} stores it`),confidence:`low`,vendor:e.data.vendor??e.sink.route?.webhook?.vendor??null}))}},Fe={javascript:{path:`src/vault.js`,bad:`import { createCipheriv, randomBytes } from 'node:crypto';

const key = 'a key of thirty-two characters!!';

export function seal(text) {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}
`,good:`import { createCipheriv, randomBytes } from 'node:crypto';

const key = Buffer.from(process.env.VAULT_KEY, 'base64');

export function seal(text) {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}
`},typescript:{path:`src/session.ts`,bad:`import jwt from 'jsonwebtoken';

export const session = (user: { id: string }) =>
  jwt.sign({ sub: user.id }, process.env.SESSION_KEY ?? 'development', { expiresIn: '1h' });
`,good:`import jwt from 'jsonwebtoken';

const key = process.env.SESSION_KEY;
if (!key) throw new Error('SESSION_KEY is not set');

export const session = (user: { id: string }) => jwt.sign({ sub: user.id }, key, { expiresIn: '1h' });
`},python:{path:`vault.py`,bad:`from cryptography.fernet import Fernet

box = Fernet(b"only-a-sample-of-a-key-in-base64-of-44-char=")


def seal(text):
    return box.encrypt(text.encode())
`,good:`import os

from cryptography.fernet import Fernet

box = Fernet(os.environ["VAULT_KEY"])


def seal(text):
    return box.encrypt(text.encode())
`},go:{path:`vault.go`,bad:`package vault

import "crypto/aes"

func block() (cipher.Block, error) {
	return aes.NewCipher([]byte("a key of sixteen"))
}
`,good:`package vault

import (
	"crypto/aes"
	"os"
)

func block() (cipher.Block, error) {
	return aes.NewCipher([]byte(os.Getenv("VAULT_KEY")))
}
`},ruby:{path:`lib/vault.rb`,bad:`require 'openssl'

def seal(text)
  cipher = OpenSSL::Cipher.new('aes-256-cbc').encrypt
  cipher.key = 'a key of thirty-two characters!!'
  iv = cipher.random_iv
  iv + cipher.update(text) + cipher.final
end
`,good:`require 'openssl'

def seal(text)
  cipher = OpenSSL::Cipher.new('aes-256-cbc').encrypt
  cipher.key = ENV.fetch('VAULT_KEY')
  iv = cipher.random_iv
  iv + cipher.update(text) + cipher.final
end
`},php:{path:`src/Vault.php`,bad:`<?php

final class Vault
{
    private const KEY = 'a key of thirty-two characters!!';

    public function seal(string $text, string $iv): string
    {
        return openssl_encrypt($text, 'aes-256-cbc', self::KEY, OPENSSL_RAW_DATA, $iv);
    }
}
`,good:`<?php

final class Vault
{
    public function __construct(private readonly string $key) {}

    public function seal(string $text, string $iv): string
    {
        return openssl_encrypt($text, 'aes-256-cbc', $this->key, OPENSSL_RAW_DATA, $iv);
    }
}
`},java:{path:`src/main/java/shop/Vault.java`,bad:`package shop;

import java.nio.charset.StandardCharsets;
import javax.crypto.spec.SecretKeySpec;

class Vault {
  private static final String KEY = "a key of sixteen";

  SecretKeySpec key() {
    return new SecretKeySpec(KEY.getBytes(StandardCharsets.UTF_8), "AES");
  }
}
`,good:`package shop;

import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;

class Vault {
  SecretKeySpec key() {
    return new SecretKeySpec(Base64.getDecoder().decode(System.getenv("VAULT_KEY")), "AES");
  }
}
`},csharp:{path:`Tokens.cs`,bad:`using System.Text;
using Microsoft.IdentityModel.Tokens;

static class Tokens
{
    public static SymmetricSecurityKey Key() => new SymmetricSecurityKey(Encoding.UTF8.GetBytes("a key of thirty-two characters!!"));
}
`,good:`using System.Text;
using Microsoft.IdentityModel.Tokens;

static class Tokens
{
    public static SymmetricSecurityKey Key(IConfiguration configuration) =>
        new SymmetricSecurityKey(Encoding.UTF8.GetBytes(configuration["Tokens:Key"]!));
}
`}},Ie=[[/(?:^|\.)create(?:Cipher|Decipher)(?:iv)?$/,1],[/CryptoJS\.(?:AES|DES|TripleDES|Rabbit|RC4)\.(?:en|de)crypt$/,1],[/(?:^|\.)(?:jwt|JWT|jsonwebtoken|Jwt|JsonWebToken)\.(?:sign|verify|encode|decode)$/,1,`key`],[/(?:^|\.)SignJWT\b.*\.sign$|(?:^|\.)jwtVerify$/,0],[/(?:^|\.)Fernet$/,0,`key`],[/(?:^|\.)(?:AES|DES|DES3|ARC4|Blowfish|ChaCha20|ChaCha20_Poly1305|Salsa20)\.new$/,0,`key`],[/(?:^|\.)(?:algorithms\.(?:AES|TripleDES|ChaCha20)|AESGCM|AESCCM|ChaCha20Poly1305|SecretBox)$/,0,`key`],[/(?:^|\.)(?:aes|des|rc4|blowfish|chacha20poly1305)\.New(?:TripleDES)?(?:Cipher|X)?$/,0],[/(?:^|\.)SignedString$/,0],[/(?:^|\.)MessageEncryptor$/,0],[/(?:^|\.)openssl_(?:en|de)crypt$/,2],[/(?:^|\.)mcrypt_(?:en|de)crypt$/,1],[/(?:^|\.)sodium_crypto_secretbox(?:_open)?$/,2],[/(?:^|\.)SecretKeySpec$/,0],[/(?:^|\.)hmacShaKeyFor$/,0],[/(?:^|\.)Algorithm\.HMAC(?:256|384|512)$/,0],[/(?:^|\.)signWith$/,0],[/(?:^|\.)signWith$/,1],[/(?:^|\.)(?:setSigningKey|verifyWith|WithSecret)$/,0],[/(?:^|\.)SymmetricSecurityKey$/,0],[/(?:^|\.)AesGcm$/,0],[/(?:^|\.)Create(?:En|De)cryptor$/,0]];function Le(e){return[...e.calls.flatMap(Re),...e.named.flatMap(t=>Ve(t,e))]}function Re({call:e,name:t,around:{fn:n}}){let r=t.slice(t.lastIndexOf(`.`)+1);return/(?:^|\.)jwt\.Parse(?:WithClaims)?$/.test(t)?ze(e.args.at(-1)?.value,t):Ie.flatMap(([i,a,o])=>{if(!i.test(t))return[];let s=e.args.find(e=>o!==void 0&&e.name===o)?.value,c=s??e.args[a];return!c||`name`in c&&c.name!==void 0&&c!==s?[]:[{key:`kind`in c?c:c.value,by:r,fn:n}]})}function ze(e,t){if(e?.kind!==`closure`)return[];let n=e.fn.body.at(-1);return n?.kind!==`return`||n.value?.kind!==`array`||!n.value.items[0]?[]:[{key:n.value.items[0],by:t,fn:e.fn}]}const Be=/^(?:secretOrKey|JWT_SECRET_KEY|jwtSecret)$/;function Ve({name:e,path:t,value:n,kind:r,around:i},a){let o=[{key:n,by:e,fn:i.fn}];if(r!==`assignment`){let t=s(i.calls.at(-1)?.callee??n)??``,r=e===`secret`&&/(?:^|\.)(?:JwtModule\.register|jwtService\.(?:sign|verify)(?:Async)?)$/.test(t);return Be.test(e)||r?o:[]}if(!/^key$/i.test(e)||!t.includes(`.`)||t.startsWith(`this.`))return Be.test(e)&&t.includes(`.`)?o:[];let c=i.fn?a.text.slice(...i.fn.span):a.text;return/OpenSSL::Cipher|\b(?:Aes|DES|TripleDES|RC2|Rijndael\w*|SymmetricAlgorithm)\b/.test(c)?o:[]}const He=/^(?:getBytes|encode|from|fromhex|fromHex|b64decode|urlsafe_b64encode|urlsafe_b64decode|decode|GetBytes|FromBase64String|FromHexString|parse|freeze|pack|unhexlify|a2b_hex|hex2bin|base64_decode|\[\]byte|bytes|bytearray|Buffer|padEnd|slice|substring|substr|copyOf|copyOfRange|update|createHash|sha256|sha512|sha1|md5|new|digest|hexdigest|hash|DecodeString|toCharArray|hmacShaKeyFor|Key|createSecretKey|SymmetricSecurityKey|TextEncoder|ljust|rjust|toString|strip|trim|SecretKeySpec|utf8ToBytes|array|SigningCredentials|concat|join)$/,Ue=/^(?:get|getenv|fetch|env|config)$/;function We(e,t,n,r=0){let i=n.resolve(e,t),a=e=>r>6?null:We(e,t,n,r+1);switch(i.kind){case`literal`:return Ge(i)?{literals:[i],insteadOf:null}:null;case`call`:return Ke(i,a)??Ye(i,a,e=>n.resolve(e,t)!==e);case`logic`:{let e=i.op===`and`?null:S(i.left),t=e===null?null:a(i.right);return t&&{literals:t.literals,insteadOf:e}}case`conditional`:{let[e,t]=[a(i.then),a(i.otherwise)];if(e&&t)return w([e,t]);let n=C(i.test);return n!==null&&C(i.then)===n&&t?{literals:t.literals,insteadOf:n}:null}case`template`:return w(i.parts.map(a));case`array`:{let e=i.items.filter(e=>e.kind===`literal`&&typeof e.value==`number`);return e.length===i.items.length?new Set(e.map(e=>e.value)).size>=6?{literals:e,insteadOf:null}:null:w(i.items.filter(e=>!qe(e)).map(a))}case`await`:return a(i.value);default:return null}}function Ge({type:e,value:t}){return e===`string`&&typeof t==`string`&&t.trim()!==``&&!t.includes(`-----BEGIN`)}function Ke({callee:e,args:[t,n]},r){let i=s(e)??(e.kind===`member`?e.name:``);if(!(Ue.test(i.split(`.`).at(-1))&&/env|config|getenv/i.test(i))||t?.value.kind!==`literal`||!n)return null;let a=r(n.value);return a&&{literals:a.literals,insteadOf:String(t.value.value)}}function S(e){if(e.kind!==`logic`||e.op===`and`)return C(e);let t=S(e.left);return S(e.right)===null?null:t}const qe=e=>e.kind===`call`&&/^(?:Buffer\.alloc|bytes|Uint8Array)$/.test(s(e.callee)??``)&&e.args.every(e=>e.value.kind===`literal`&&typeof e.value.value==`number`);function C(e){if(e.kind===`call`){let[t]=e.args;return t?.value.kind===`literal`&&/env|config/i.test(s(e.callee)??``)?String(t.value.value):null}return e.kind===`index`?e.index.kind===`literal`&&/env|config/i.test(s(e.object)??``)?String(e.index.value):null:e.kind===`member`&&/env|config|settings/i.test(s(e.object)??``)?e.name:null}const Je=/^(?:utf-?8|utf-?16(?:le)?|ascii|latin1|binary|hex|base64(?:url)?|H\*|sha-?\d+|sha3-\d+|md5|AES|DES|DESede|HmacSHA\d+|HS\d+|RAW|UTF_8)$/i;function Ye({callee:e,args:t},n,r){if(!He.test(Xe(e)))return null;let i=t.filter(({value:e})=>!$e(e)).map(({value:e})=>n(e));return e.kind===`member`&&!Qe(e.object,r)&&i.push(n(e.object)),w(i)}function Xe(e){return e.kind===`member`?e.name:e.kind===`name`?e.name.replace(/^.*\\/,``):``}const Ze=/^(?:[A-Z]|crypto|base64|binascii|bytes|hex|enc|hashlib|createHash)/;function Qe(e,t){return e.kind===`call`?e.args.every(({value:e})=>$e(e))&&Qe(e.callee,t):!t(e)&&Ze.test(s(e)??``)}function $e(e){return e.kind===`literal`?e.type!==`string`||Je.test(String(e.value)):/(?:UTF_?8|ASCII|HS\d+|sha\d+)$/i.test(s(e)??``)}function w(e){let t=e.filter(e=>e!==null);return t.length!==e.length||t.length===0?null:{literals:t.flatMap(({literals:e})=>e),insteadOf:t.find(({insteadOf:e})=>e!==null)?.insteadOf??null}}const et={id:`hardcoded-encryption-key`,category:`handling`,vendor:null,title:`Encryption or signing key stands in the code`,severity:`high`,confidence:`high`,why:`Everyone who can read the code, its history or a copy of it can decrypt the data and sign tokens in anybody’s name, and the key cannot be changed without a release.`,fix:[`Read the key from the environment or a secret manager, without a default, and refuse to start when it is missing.`,`Make a new key: this one has been read. Encrypt anew what was encrypted with it, and let tokens signed with it run out.`],bad:[],good:[],examples:Fe,references:[`https://cwe.mitre.org/data/definitions/321.html`,`https://cheatsheetseries.owasp.org/cheatsheets/Cryptographic_Storage_Cheat_Sheet.html`],cwe:[321,798],controls:{owasp:[`A02:2021`,`A04:2025`],pci:[`3.6.1`,`8.6.3`],soc2:[`CC6.1`],gdpr:[`32(1)(a)`]},code(e){return Le(e).flatMap(({key:t,by:n,fn:r})=>{let i=We(t,r,e),[a]=i?.literals??[];if(!i||!a)return[];let o=i.literals.map(({span:e})=>e),s=i.insteadOf===null?`\`${n}\` gets a key that everyone who reads this can use.`:`\`${n}\` gets a key that everyone who reads this can use, where ${i.insteadOf} is not set.`,c=i.insteadOf===null?`high`:`medium`;return[{span:a.span,message:s,confidence:c,hidden:o}]})}},tt={id:`oauth-token-not-refreshed`,category:`handling`,vendor:null,title:`OAuth token kept without its expiry`,severity:`medium`,confidence:`medium`,why:`Access tokens end (Otesse’s after an hour); whoever keeps one without its expiry fails at the first call after that, or falls back on a key that never ends.`,fix:["Keep `expires_in` with the token, and ask for a new one a minute before it ends.","Where the answer holds a `refresh_token`, keep it as a secret and use it for that.",`Treat 401 by asking once for a new token.`],bad:[],good:[],examples:{javascript:{path:`src/otesse.js`,bad:`let token;

export async function connect() {
  const answer = await fetch('https://api.otesse.com/oauth/token', {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: id, client_secret: secret }),
  });
  const { access_token } = await answer.json();
  token = access_token;
}
`,good:`let token;
let expires = 0;

export async function tokenNow() {
  if (Date.now() < expires - 60_000) return token;
  const answer = await fetch('https://api.otesse.com/oauth/token', {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: id, client_secret: secret }),
  });
  const { access_token, expires_in } = await answer.json();
  token = access_token;
  expires = Date.now() + expires_in * 1000;
  return token;
}
`},typescript:{path:`src/otesse.ts`,bad:`export class Otesse {
  #headers: Record<string, string> = {};
  private token = '';

  async connect(): Promise<void> {
    const answer = await axios.post('https://api.otesse.com/oauth/token', { grant_type: 'client_credentials' });
    this.token = answer.data.access_token;
  }
}
`,good:`export class Otesse {
  private token = '';
  private expires = 0;

  async connect(): Promise<void> {
    const answer = await axios.post('https://api.otesse.com/oauth/token', { grant_type: 'client_credentials' });
    this.token = answer.data.access_token;
    this.expires = Date.now() + answer.data.expires_in * 1000;
  }
}
`},python:{path:`shop/otesse.py`,bad:`import requests


class Otesse:
    def connect(self):
        answer = requests.post(
            "https://api.otesse.com/oauth/token", data={"grant_type": "client_credentials"}
        )
        self.token = answer.json()["access_token"]
`,good:`import time

import requests


class Otesse:
    def connect(self):
        answer = requests.post(
            "https://api.otesse.com/oauth/token", data={"grant_type": "client_credentials"}
        ).json()
        self.token = answer["access_token"]
        self.expires = time.time() + answer["expires_in"]
`},ruby:{path:`app/services/otesse.rb`,bad:`class Otesse
  def connect
    answer = HTTParty.post('https://api.otesse.com/oauth/token', body: { grant_type: 'client_credentials' })
    @token = JSON.parse(answer.body)['access_token']
  end
end
`,good:`class Otesse
  def connect
    answer = HTTParty.post('https://api.otesse.com/oauth/token', body: { grant_type: 'client_credentials' })
    given = JSON.parse(answer.body)
    @token = given['access_token']
    @expires_at = Time.now + given['expires_in']
  end
end
`},php:{path:`app/Services/Otesse.php`,bad:`<?php
class Otesse
{
    private $token;

    public function connect()
    {
        $answer = Http::post('https://api.otesse.com/oauth/token', ['grant_type' => 'client_credentials']);
        $this->token = $answer->json()['access_token'];
    }
}
`,good:`<?php
class Otesse
{
    private $token;
    private $expires;

    public function connect()
    {
        $answer = Http::post('https://api.otesse.com/oauth/token', ['grant_type' => 'client_credentials']);
        $given = $answer->json();
        $this->token = $given['access_token'];
        $this->expires = time() + $given['expires_in'];
    }
}
`}},references:[`https://datatracker.ietf.org/doc/html/rfc6749#section-5.1`,`https://cwe.mitre.org/data/definitions/613.html`],cwe:[613],controls:{owasp:[`A07:2021`,`A07:2025`,`API2:2023`],soc2:[`CC6.1`]},judge(e){return e.expectsExpiry?[]:e.tokens.flatMap(t=>t.kept&&!t.isWhole?[{site:t.kept,message:`The access token that ${t.name} asks for is kept, and its expiry is dropped.`,evidence:[{site:t,text:`asks for a token`},{site:t.kept,text:`keeps it; nothing in the file speaks of when it ends`}],confidence:x(e)?`medium`:`low`,vendor:t.vendor}]:[])}},nt={id:`payment-data-logged`,category:`handling`,vendor:null,title:`Payment data written to a log`,severity:`high`,confidence:`high`,why:`Card numbers in a log bring the log and all that collects it into the scope of PCI DSS, and security codes may never be stored at all; a vendor’s payment objects hold names, addresses and what a card ends in.`,fix:[`Log the payment’s id and its state.`,`Let the vendor’s own form take the card, so that its number never reaches the server.`,`Delete the logs that hold card data.`],bad:[],good:[],examples:{javascript:{path:`routes/pay.js`,bad:`router.post('/pay', async (req, res) => {
  const { cardNumber, amount } = req.body;
  logger.info(\`paying \${amount} with \${cardNumber}\`);
  res.json(await otesse.payments.create({ cardNumber, amount }));
});
`,good:`router.post('/pay', async (req, res) => {
  const { cardNumber, amount } = req.body;
  logger.info(\`paying \${amount} with a card that ends in \${cardNumber.slice(-4)}\`);
  res.json(await otesse.payments.create({ cardNumber, amount }));
});
`},typescript:{path:`src/charge.ts`,bad:`import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY!);

export async function charge(amount: number): Promise<string> {
  const intent = await stripe.paymentIntents.create({ amount, currency: 'eur' });
  console.log('charged', intent);
  return intent.id;
}
`,good:`import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY!);

export async function charge(amount: number): Promise<string> {
  const intent = await stripe.paymentIntents.create({ amount, currency: 'eur' });
  console.log('charged', intent.id, intent.status);
  return intent.id;
}
`},python:{path:`shop/charge.py`,bad:`import logging

import stripe

logger = logging.getLogger(__name__)


def charge(amount, source):
    made = stripe.Charge.create(amount=amount, currency="eur", source=source)
    logger.info("charged: %s", made)
    return made.id
`,good:`import logging

import stripe

logger = logging.getLogger(__name__)


def charge(amount, source):
    made = stripe.Charge.create(amount=amount, currency="eur", source=source)
    logger.info("charged: %s", made.id)
    return made.id
`},go:{path:`charge.go`,bad:`package shop

import (
	"log"

	"github.com/stripe/stripe-go/v82"
	"github.com/stripe/stripe-go/v82/charge"
)

func Charge(params *stripe.ChargeParams) error {
	made, err := charge.New(params)
	if err != nil {
		return err
	}
	log.Printf("charged: %+v", made)
	return nil
}
`,good:`package shop

import (
	"log"

	"github.com/stripe/stripe-go/v82"
	"github.com/stripe/stripe-go/v82/charge"
)

func Charge(params *stripe.ChargeParams) error {
	made, err := charge.New(params)
	if err != nil {
		return err
	}
	log.Printf("charged: %s", made.ID)
	return nil
}
`},ruby:{path:`app/services/charge.rb`,bad:`class Charging
  def call(amount)
    charge = Stripe::Charge.create(amount: amount, currency: 'eur')
    Rails.logger.info("charged: #{charge.inspect}")
  end
end
`,good:`class Charging
  def call(amount)
    charge = Stripe::Charge.create(amount: amount, currency: 'eur')
    Rails.logger.info("charged: #{charge.id}")
  end
end
`},php:{path:`app/Services/Charging.php`,bad:`<?php
use Stripe\\StripeClient;

class Charging
{
    public function charge(int $amount)
    {
        $stripe = new StripeClient(config('services.stripe.secret'));
        $charge = $stripe->charges->create(['amount' => $amount, 'currency' => 'eur']);
        Log::info('charged: ' . json_encode($charge));
        return $charge->id;
    }
}
`,good:`<?php
use Stripe\\StripeClient;

class Charging
{
    public function charge(int $amount)
    {
        $stripe = new StripeClient(config('services.stripe.secret'));
        $charge = $stripe->charges->create(['amount' => $amount, 'currency' => 'eur']);
        Log::info('charged: ' . $charge->id);
        return $charge->id;
    }
}
`},java:{path:`src/main/java/shop/Charging.java`,bad:`import com.stripe.model.Charge;

class Charging {
    String charge(ChargeCreateParams params) throws StripeException {
        Charge charge = Charge.create(params);
        log.info("charged: {}", charge.toJson());
        return charge.getId();
    }
}
`,good:`import com.stripe.model.Charge;

class Charging {
    String charge(ChargeCreateParams params) throws StripeException {
        Charge charge = Charge.create(params);
        log.info("charged: {}", charge.getId());
        return charge.getId();
    }
}
`},csharp:{path:`Services/Charging.cs`,bad:`using Stripe;

public class Charging
{
    public async Task<string> Charge(ChargeCreateOptions options)
    {
        var service = new ChargeService();
        var charge = await service.CreateAsync(options);
        _logger.LogInformation("Charged: {Charge}", charge.ToJson());
        return charge.Id;
    }
}
`,good:`using Stripe;

public class Charging
{
    public async Task<string> Charge(ChargeCreateOptions options)
    {
        var service = new ChargeService();
        var charge = await service.CreateAsync(options);
        _logger.LogInformation("Charged: {Charge}", charge.Id);
        return charge.Id;
    }
}
`}},references:[`https://docs.stripe.com/security/guide`,`https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html#data-to-exclude`,`https://cwe.mitre.org/data/definitions/532.html`],cwe:[532,359],controls:{owasp:[`A09:2021`,`A09:2025`],pci:[`3.3.1`,`3.5.1`],soc2:[`CC6.1`],gdpr:[`5(1)(c)`,`5(1)(f)`],ccpa:[`1798.100(e)`]},judge(e){return y(e,[`log`],[`payment`]).filter(({sink:t})=>!Te(e,t)).map(t=>({site:t.sink,message:`${t.sink.name} writes ${t.data.name} into the log.`,evidence:b(t,`${t.sink.name} logs it`),confidence:rt(e,t),vendor:t.data.vendor}))}};function rt(e,{data:t}){return x(e)?t.extent===`part`&&t.isCertain?`high`:`medium`:`low`}const it={id:`rate-limit-not-handled`,category:`handling`,vendor:null,title:`API called without regard to its rate limit`,severity:`low`,confidence:`low`,why:`An API that is asked too often answers 429; without waiting, the work is lost, and asking again at once makes it worse.`,fix:[`On 429 and 5xx wait and try again, longer each time and with some chance in it; heed Retry-After.`,`Give up after a few tries, and send what changes something with an idempotency key.`,`Or use the vendor’s library where it does this by itself.`],bad:[],good:[],examples:{javascript:{path:`src/orders.js`,bad:"export const order = (id) => fetch(`https://api.otesse.com/v1/orders/${id}`, { headers });\n",good:`export async function order(id, tries = 4) {
  const answer = await fetch(\`https://api.otesse.com/v1/orders/\${id}\`, { headers });
  if (answer.status !== 429 || tries === 0) return answer;
  const wait = Number(answer.headers.get('retry-after') ?? 1) * 1000 * (1 + Math.random());
  await new Promise((done) => setTimeout(done, wait));
  return order(id, tries - 1);
}
`},python:{path:`shop/orders.py`,bad:`import requests


def order(order_id):
    return requests.get(f"https://api.otesse.com/v1/orders/{order_id}", headers=HEADERS)
`,good:`import requests
from requests.adapters import HTTPAdapter
from urllib3.util import Retry

session = requests.Session()
session.mount("https://", HTTPAdapter(max_retries=Retry(4, backoff_factor=1, status_forcelist=[429])))


def order(order_id):
    return session.get(f"https://api.otesse.com/v1/orders/{order_id}", headers=HEADERS)
`},go:{path:`orders.go`,bad:`package shop

import "net/http"

func order(id string) (*http.Response, error) {
	return http.Get("https://api.otesse.com/v1/orders/" + id)
}
`,good:`package shop

import (
	"net/http"
	"time"
)

func order(id string) (*http.Response, error) {
	for wait := time.Second; ; wait *= 2 {
		answer, err := http.Get("https://api.otesse.com/v1/orders/" + id)
		if err != nil || answer.StatusCode != http.StatusTooManyRequests || wait > 8*time.Second {
			return answer, err
		}
		answer.Body.Close()
		time.Sleep(wait)
	}
}
`}},references:[`https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Status/429`,`https://cwe.mitre.org/data/definitions/755.html`],cwe:[755],controls:{owasp:[`A10:2025`]},judge(t){let n=({span:e})=>t.tokens.some(t=>t.span[0]===e[0]),r=t.calls.find(e=>e.by===`http`&&!n(e));return!r||t.expectsLimits||t.runsIn!==`server`?[]:[{site:r,message:`${r.name} calls ${e(r.vendor)}’s API, and nothing in the file waits or tries again when it is asked too often.`,evidence:[{site:r,text:`calls ${e(r.vendor)}’s API`}],confidence:`low`,vendor:r.vendor}]}},at=new Set(Object.values({stripe:[`4242424242424242`,`4000056655665556`,`5555555555554444`,`2223003122003222`,`5200828282828210`,`5105105105105100`,`378282246310005`,`371449635398431`,`6011111111111117`,`6011000990139424`,`6011981111111113`,`3056930009020004`,`36227206271667`,`6555900000604105`,`3566002020360505`,`6200000000000005`,`6200000000000047`],braintree:[`4111111111111111`,`4009348888881881`,`4012888888881881`,`4012000033330026`,`4012000077777777`,`4005519200000004`,`4000111111111115`,`4000111111111511`,`4217651111111119`,`4500600000000061`,`2223000048400011`,`378734493671000`,`30569309025904`,`38520000023237`,`36259600000004`,`6011000991300009`,`3530111333300000`],adyen:/* @__PURE__ */ `370000000000002.370000000100018.4111111145551142.4111112014267661.4988438843884305.4166676667666746.4646464646464644.4293189100000008.4988080000000000.4977949494949497.4035501000000008.4131840000000003.4151500000000008.4571000000000001.5136333333333335.5585558555855583.5555341244441115.5577000055770004.5555444433331111.2222410740360010.2222400070000005.2223520443560010.2223000048410010.3569990010095841.6011601160116611.6445644564456445`.split(`.`),authorizeNet:[`6011000000000012`,`3088000000000017`,`5424000000000015`,`2223000010309703`,`2223000010309711`],checkoutCom:[`4543474002249996`,`5436031030606378`,`2223000010479399`,`5199992312641465`,`345678901234564`,`30123456789019`,`4658584090000001`,`5000186622346654`,`4484070000035519`,`4734868958733862`,`4567361325981788`,`4024007103573027`,`4485381577182090`,`4544249167673670`,`4724117215951699`],worldpay:[`4444333322221111`,`4917610000000000`,`4462030000000000`,`5454545454545454`,`4917300800000000`],tabapay:[`5403879999999997`]}).flat()),ot=/(?<![\w.+/-])(?:\d{15,16}|\d{4}([ -])\d{4}\1\d{4}\1\d{4}|\d{4}([ -])\d{6}\2\d{5})(?![\w-]|\.\d)/g,st=/^(?:4\d{15}|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|6(?:011|5\d\d|4[4-9]\d)\d{12}|35(?:2[89]|[3-8]\d)\d{12})$/,ct=/card[ _-]?(?:n(?:o|um)|data|holder)|credit|debit|\bcc[ _-]?n|\bpan\b|\bcvv|\bcvc|visa|master|amex|kreditkart|tarjeta/i;function lt(e){let t=[];for(let n of e.matchAll(ot)){let r=n[0].replace(/\D/g,``);st.test(r)&&ut(r)&&!dt(r)&&ct.test(pt(e,n.index))&&t.push([n.index,n.index+n[0].length])}return t}function ut(e){let t=0;for(let n=0;n<e.length;n++){let r=Number(e[e.length-1-n]),i=n%2==1?r*2:r;t+=i>9?i-9:i}return t%10==0}function dt(e){return at.has(e)||new Set(e).size<=5||/0{5}|123456|234567|345678|987654|(\d)\1{4}|(\d{4})\2{2}/.test(e)||/^(?:400000|411111|424242|555555)/.test(e)}const ft=e=>e.split(`
`,1)[0]??``;function pt(e,t){let n=e.slice(Math.max(0,t-300),t).split(`
`).slice(-3).join(`
`);return`${ft(e.slice(0,300))}\n${n}${ft(e.slice(t,t+80))}`}const mt={javascript:{path:`routes/checkout.js`,bad:`router.post('/checkout', async (req, res) => {
  const { cardNumber, cvv, amount } = req.body;
  const payment = await gateway.charge({ cardNumber, cvv, amount });
  res.json({ id: payment.id });
});
`,good:`router.post('/checkout', async (req, res) => {
  const { paymentMethod, amount } = req.body;
  const payment = await stripe.paymentIntents.create({ amount, currency: 'eur', payment_method: paymentMethod });
  res.json({ id: payment.id });
});
`},python:{path:`shop/views.py`,bad:`def checkout(request):
    number = request.POST["card_number"]
    code = request.POST.get("cvv")
    return JsonResponse({"id": gateway.charge(number, code)})
`,good:`def checkout(request):
    token = request.POST["payment_token"]
    return JsonResponse({"id": gateway.charge(token)})
`},go:{path:`checkout.go`,bad:`package shop

func checkout(w http.ResponseWriter, r *http.Request) {
	id := gateway.Charge(r.FormValue("card_number"), r.FormValue("cvc"))
	fmt.Fprintln(w, id)
}
`,good:`package shop

func checkout(w http.ResponseWriter, r *http.Request) {
	id := gateway.Charge(r.FormValue("payment_token"))
	fmt.Fprintln(w, id)
}
`},ruby:{path:`app/controllers/payments_controller.rb`,bad:`class PaymentsController < ApplicationController
  def create
    payment = Gateway.charge(params[:card_number], params[:cvv], amount: cart.total)
    render json: { id: payment.id }
  end
end
`,good:`class PaymentsController < ApplicationController
  def create
    payment = Gateway.charge(params[:payment_token], amount: cart.total)
    render json: { id: payment.id }
  end
end
`},php:{path:`app/Http/Controllers/PaymentController.php`,bad:`<?php

class PaymentController extends Controller
{
    public function store(Request $request)
    {
        return $this->gateway->charge($request->input('card_number'), $request->input('cvc'));
    }
}
`,good:`<?php

class PaymentController extends Controller
{
    public function store(Request $request)
    {
        return $this->gateway->charge($request->input('payment_method'));
    }
}
`},java:{path:`src/main/java/shop/PaymentController.java`,bad:`package shop;

@RestController
class PaymentController {
  @PostMapping("/pay")
  String pay(@RequestParam String cardNumber, @RequestParam String cvv) {
    return gateway.charge(cardNumber, cvv);
  }
}
`,good:`package shop;

@RestController
class PaymentController {
  @PostMapping("/pay")
  String pay(@RequestParam String paymentToken) {
    return gateway.charge(paymentToken);
  }
}
`},csharp:{path:`PaymentController.cs`,bad:`public class PaymentController : Controller
{
    [HttpPost("pay")]
    public IActionResult Pay([FromForm] string cardNumber, [FromForm] string cvv) =>
        Ok(gateway.Charge(cardNumber, cvv));
}
`,good:`public class PaymentController : Controller
{
    [HttpPost("pay")]
    public IActionResult Pay([FromForm] string paymentToken) => Ok(gateway.Charge(paymentToken));
}
`},html:{path:`templates/checkout.html`,bad:`<form method="post" action="/checkout">
  <input name="card_number" autocomplete="cc-number" inputmode="numeric">
  <input name="expires" autocomplete="cc-exp">
  <input name="cvc" autocomplete="cc-csc">
  <button>Pay</button>
</form>
`,good:`<form id="payment" method="post" action="/checkout">
  <div id="card-element"></div>
  <input type="hidden" name="payment_method">
  <button>Pay</button>
</form>
<script src="https://js.stripe.com/v3/"><\/script>
`}},ht=/^(?:card|creditcard|cc|debitcard|payment_?card)(?:number|num|no)$|^(?:creditcard|ccnumber|cardnumber|cardpan)$/i,gt=/^(?:card|cc|creditcard)?(?:cvv2?|cvc2?|csc)(?:code|number)?$|^cardsecuritycode$|^(?:card|cc)code$/i;function T(e){let t=e.replace(/[-_ ]/g,``);return ht.test(t)?`number`:gt.test(t)?`code`:null}const _t=/<\/form\s*>/gi;function vt(e){let t=[],n=0;for(let r of yt(e,/<form\b/gi)){let i=r.span[1];if(!(i<=n)&&(_t.lastIndex=i,n=_t.exec(e)?.index??e.length,!/^\s*https?:\/\//i.test(E(r.attributes,`action`)??``)))for(let{span:r,attributes:a}of yt(e.slice(i,n),/<input\b/gi)){let e=E(a,`name`);e!==null&&bt(e,a)&&t.push({span:[i+r[0],i+r[1]],name:e})}}return t}function*yt(e,t){for(let n=t.exec(e);n;n=t.exec(e)){let r=e.indexOf(`>`,t.lastIndex);if(r===-1)return;yield{span:[n.index,r+1],attributes:e.slice(t.lastIndex,r)},t.lastIndex=r+1}}function bt(e,t){return e.length>200?!1:T(/([\w-]+)\]?$/.exec(e)?.[1]??e)!==null||/^cc-(?:number|csc)$/i.test(E(t,`autocomplete`)??``)}function E(e,t){let n=RegExp(`(?:^|\\s)${t}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`,`i`).exec(e);return n?n[1]??n[2]??n[3]??``:null}const xt=/^(?:this\.|self\.)?(?:req|[Rr]equest|ctx|context|event|c|r|httpRequest)\b.*\b(?:body|form|Form|POST|params|parsedBody|input|json|data|values|GET|query|payload|request)$|^(?:_POST|_REQUEST|params|body)$|^(?:this\.|self\.)?params\b/,St=/(?:^|\.)(?:(?:req|request|httpRequest|r|c|ctx)\b.*\.(?:input|get|post|FormValue|PostFormValue|PostForm|getParameter|getlist|fetch|query|FormData|Form)|params\.(?:fetch|require|permit|dig)|request\.(?:form|POST|json|values)\.get)$/;function Ct(e){let t=/* @__PURE__ */ new Map,n=(e,n,r,i=!0)=>{let a=t.get(e);a?a.names.includes(r)||a.names.push(r):t.set(e,{span:n,names:[r],isSure:i})};for(let{path:t,name:r,span:i,around:a}of e.reads){let e=t.slice(0,-r.length-1);T(r)!==null&&xt.test(e)&&n(a.fn,i,r)}for(let{call:t,name:r,around:i}of e.calls)if(St.test(r))for(let{value:e}of t.args){let t=e.kind===`literal`?String(e.value):``;T(t)!==null&&n(i.fn,e.span,t)}for(let{fn:t}of e.functions)for(let{target:e,decorators:r}of t.params)r.some(e=>/^(?:RequestParam|FromForm|FromQuery|FromBody|Body|FormParam)$/.test(s(e.kind===`call`?e.callee:e)??``))&&e.kind===`name`&&T(e.name)!==null&&n(t,e.span,e.name);return[...t.values(),...Tt(e)]}const wt=/(?:Request|Dto|DTO|Input|Form|Payload|Body|Command|Schema|Serializer)$/;function Tt({classes:e}){return e.flatMap(e=>{let t=e.fields.filter(({name:e})=>T(e)!==null),n=new Set(t.map(({name:e})=>T(e))),r=e.bases.map(e=>s(e)??``).join(` `);return n.size<2||!(wt.test(e.name??``)||/BaseModel|FormRequest|Form\b|Serializer/.test(r))?[]:[{span:t[0].span,names:t.map(({name:e})=>e),isSure:!1}]})}const Et={id:`raw-card-data`,category:`handling`,vendor:null,title:`Card numbers pass through one’s own hands`,severity:`high`,confidence:`medium`,why:`A server that receives card numbers falls under all of PCI DSS, and everything that it logs, stores or leaks can be spent. A security code must not be kept at all once a payment is authorised.`,fix:[`Let the payment company’s own fields take the card (Stripe Elements or Checkout, Braintree Hosted Fields, Adyen Components): the page sends you a token.`,`Take real numbers out of code and data, out of its history too, and tell whoever answers for PCI DSS. For tests there are published numbers.`],bad:[],good:[],examples:mt,references:[`https://docs.stripe.com/security/guide`,`https://www.pcisecuritystandards.org/document_library/`,`https://cwe.mitre.org/data/definitions/359.html`],cwe:[359,311],controls:{owasp:[`A02:2021`,`A04:2025`],pci:[`3.2.1`,`3.3.1`,`3.5.1`,`6.5.5`],soc2:[`CC6.1`,`C1.1`],ccpa:[`1798.100(e)`]},text({text:e,isSample:t}){let n=lt(e),[r]=n;return r?[{span:r,message:`${n.length===1?`A number`:`${n.length} numbers`} that can be ${n.length===1?`a real card’s stands`:`real cards’ stand`} here.`,confidence:t?`low`:`medium`,hidden:n}]:[]},code(e){return Ct(e).map(({span:e,names:t,isSure:n})=>({span:e,message:`The server takes ${Dt(t)} from a request.`,confidence:n?`medium`:`low`}))},settings({format:e,text:t}){let[n,...r]=e===`html`?vt(t):[];if(!n)return[];let i=Dt([...new Set([n,...r].map(({name:e})=>e))]);return[{span:n.span,message:`The form sends ${i} to its own server.`,confidence:`medium`}]}};function Dt(e){let t=e.map(e=>`\`${e}\``);return t.length===1?t[0]:`${t.slice(0,-1).join(`, `)} and ${t.at(-1)}`}const Ot={id:`request-body-logged`,category:`handling`,vendor:null,title:`Whole request body written to a log`,severity:`medium`,confidence:`medium`,why:`What vendors and customers send holds names, addresses and payment details; in a log they are kept where nobody expects them and cannot be deleted on request.`,fix:[`Log what finds the message again: its id and its type.`,`Where a body is needed to look into a fault, keep it encrypted and delete it after days.`],bad:[],good:[],examples:{javascript:{path:`routes/orders.js`,bad:`router.post('/orders', async (req, res) => {
  console.log('order received', req.body);
  res.json(await otesse.orders.create(req.body));
});
`,good:`router.post('/orders', async (req, res) => {
  console.log('order received', req.body.reference);
  res.json(await otesse.orders.create(req.body));
});
`},typescript:{path:`app/api/orders/route.ts`,bad:`export async function POST(request: Request) {
  const order = await request.json();
  logger.info({ order }, 'order received');
  return Response.json(await otesse.orders.create(order));
}
`,good:`export async function POST(request: Request) {
  const order = await request.json();
  logger.info({ reference: order.reference }, 'order received');
  return Response.json(await otesse.orders.create(order));
}
`},python:{path:`shop/orders.py`,bad:`@app.post("/orders")
def create():
    order = request.get_json()
    app.logger.info("order received: %s", order)
    return otesse.create_order(order)
`,good:`@app.post("/orders")
def create():
    order = request.get_json()
    app.logger.info("order received: %s", order["reference"])
    return otesse.create_order(order)
`},go:{path:`orders.go`,bad:`package main

func create(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	log.Printf("order received: %s", body)
	otesse.CreateOrder(body)
}

func main() {
	http.HandleFunc("/orders", create)
}
`,good:`package main

func create(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	log.Printf("order received: %d bytes", len(body))
	otesse.CreateOrder(body)
}

func main() {
	http.HandleFunc("/orders", create)
}
`},ruby:{path:`app/controllers/orders_controller.rb`,bad:`class OrdersController < ApplicationController
  skip_before_action :verify_authenticity_token

  def create
    Rails.logger.info("order received: #{request.raw_post}")
    render json: OTESSE.create_order(params[:order])
  end
end
`,good:`class OrdersController < ApplicationController
  skip_before_action :verify_authenticity_token

  def create
    Rails.logger.info("order received: #{params[:reference]}")
    render json: OTESSE.create_order(params[:order])
  end
end
`},php:{path:`app/Http/Controllers/OrderController.php`,bad:`<?php
class OrderController extends Controller
{
    public function store(Request $request)
    {
        Log::info('order received', $request->all());
        return $this->otesse->createOrder($request->input('order'));
    }
}
`,good:`<?php
class OrderController extends Controller
{
    public function store(Request $request)
    {
        Log::info('order received', ['reference' => $request->input('reference')]);
        return $this->otesse->createOrder($request->input('order'));
    }
}
`},java:{path:`src/main/java/shop/OrderController.java`,bad:`@RestController
class OrderController {
    private static final Logger log = LoggerFactory.getLogger(OrderController.class);

    @PostMapping("/orders")
    String create(@RequestBody String order) {
        log.info("order received: {}", order);
        return otesse.create(order);
    }
}
`,good:`@RestController
class OrderController {
    private static final Logger log = LoggerFactory.getLogger(OrderController.class);

    @PostMapping("/orders")
    String create(@RequestBody String order) {
        log.info("order received: {} characters", order.length());
        return otesse.create(order);
    }
}
`},csharp:{path:`Controllers/OrdersController.cs`,bad:`[ApiController]
public class OrdersController : ControllerBase
{
    [HttpPost("/orders")]
    public async Task<IActionResult> Create([FromBody] Order order)
    {
        _logger.LogInformation("Order received: {Order}", JsonSerializer.Serialize(order));
        return Ok(await _otesse.CreateAsync(order.Reference));
    }
}
`,good:`[ApiController]
public class OrdersController : ControllerBase
{
    [HttpPost("/orders")]
    public async Task<IActionResult> Create([FromBody] Order order)
    {
        _logger.LogInformation("Order received: {Reference}", order.Reference);
        return Ok(await _otesse.CreateAsync(order.Reference));
    }
}
`}},references:[`https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html#data-to-exclude`,`https://cwe.mitre.org/data/definitions/532.html`],cwe:[532],controls:{owasp:[`A09:2021`,`A09:2025`],soc2:[`CC6.1`],gdpr:[`5(1)(c)`,`5(1)(f)`],ccpa:[`1798.100(c)`,`1798.100(e)`]},judge(e){return y(e,[`log`],[`request-body`]).filter(({sink:t,data:n})=>n.extent===`whole`&&!Te(e,t)).map(t=>({site:t.sink,message:`${t.sink.name} writes ${kt(t)} into the log.`,evidence:b(t,`${t.sink.name} logs it`),confidence:At(e,t),vendor:t.sink.route?.webhook?.vendor??null}))}},kt=({sink:e,data:t})=>e.route?.webhook?`all that the webhook has brought`:t.name;function At(e,{sink:t}){return x(e)&&t.route!==null?`medium`:`low`}const jt={id:`secret-logged`,category:`handling`,vendor:null,title:`Secret written to a log`,severity:`high`,confidence:`high`,why:`Logs are copied to collectors, shown to support, kept for months and read by many; whoever can read them can use the key.`,fix:[`Log that a key is set, or its name, never its value.`,`Where two keys must be told apart, log their last four characters.`,"Have the logger redact what still gets in: `redact` of pino, a processor of structlog, `filter_parameters` of Rails.",`Rotate a key that has been logged: old logs still hold it.`],bad:[],good:[],examples:{javascript:{path:`src/otesse.js`,bad:`const key = process.env.OTESSE_SECRET_KEY;
logger.info('otesse client ready', { key });

export const otesse = createClient({ key });
`,good:`const key = process.env.OTESSE_SECRET_KEY;
logger.info('otesse client ready', { hasKey: Boolean(key) });

export const otesse = createClient({ key });
`},typescript:{path:`src/otesse.ts`,bad:"export async function request(path: string, token: string): Promise<Response> {\n  const headers = { Authorization: `Bearer ${process.env.OTESSE_SECRET_KEY}` };\n  console.debug('otesse request', path, headers);\n  return fetch(`https://api.otesse.com${path}`, { headers });\n}\n",good:"export async function request(path: string, token: string): Promise<Response> {\n  const headers = { Authorization: `Bearer ${process.env.OTESSE_SECRET_KEY}` };\n  console.debug('otesse request', path, Object.keys(headers));\n  return fetch(`https://api.otesse.com${path}`, { headers });\n}\n"},python:{path:`shop/otesse.py`,bad:`import logging
import os

logger = logging.getLogger(__name__)
SECRET_KEY = os.environ["OTESSE_SECRET_KEY"]


def connect():
    logger.info("connecting to Otesse with %s", SECRET_KEY)
    return Client(SECRET_KEY)
`,good:`import logging
import os

logger = logging.getLogger(__name__)
SECRET_KEY = os.environ["OTESSE_SECRET_KEY"]


def connect():
    logger.info("connecting to Otesse with the key that ends in %s", SECRET_KEY[-4:])
    return Client(SECRET_KEY)
`},go:{path:`otesse/client.go`,bad:`package otesse

import (
	"log/slog"
	"os"
)

func New() *Client {
	key := os.Getenv("OTESSE_SECRET_KEY")
	slog.Info("otesse client", "key", key)
	return &Client{key: key}
}
`,good:`package otesse

import (
	"log/slog"
	"os"
)

func New() *Client {
	key := os.Getenv("OTESSE_SECRET_KEY")
	slog.Info("otesse client", "hasKey", key != "")
	return &Client{key: key}
}
`},ruby:{path:`app/services/otesse_client.rb`,bad:`class OtesseClient
  def initialize
    @key = ENV.fetch('OTESSE_SECRET_KEY')
    Rails.logger.debug("Otesse key: #{@key}")
  end
end
`,good:`class OtesseClient
  def initialize
    @key = ENV.fetch('OTESSE_SECRET_KEY')
    Rails.logger.debug("Otesse key ends in #{@key.last(4)}")
  end
end
`},php:{path:`app/Services/OtesseClient.php`,bad:`<?php
class OtesseClient
{
    public function connect()
    {
        $key = getenv('OTESSE_SECRET_KEY');
        error_log('Otesse key: ' . $key);
        return new Client($key);
    }
}
`,good:`<?php
class OtesseClient
{
    public function connect()
    {
        $key = getenv('OTESSE_SECRET_KEY');
        error_log('Otesse key ' . ($key === false ? 'is missing' : 'is set'));
        return new Client($key);
    }
}
`},java:{path:`src/main/java/shop/OtesseClient.java`,bad:`class OtesseClient {
    private static final Logger log = LoggerFactory.getLogger(OtesseClient.class);
    private final String key = System.getenv("OTESSE_SECRET_KEY");

    void connect() {
        log.info("connecting to Otesse with {}", key);
    }
}
`,good:`class OtesseClient {
    private static final Logger log = LoggerFactory.getLogger(OtesseClient.class);
    private final String key = System.getenv("OTESSE_SECRET_KEY");

    void connect() {
        log.info("connecting to Otesse, key set: {}", key != null);
    }
}
`},csharp:{path:`src/OtesseClient.cs`,bad:`public class OtesseClient
{
    private readonly ILogger<OtesseClient> _logger;

    public void Connect()
    {
        var key = Environment.GetEnvironmentVariable("OTESSE_SECRET_KEY");
        _logger.LogInformation("Connecting to Otesse with {Key}", key);
    }
}
`,good:`public class OtesseClient
{
    private readonly ILogger<OtesseClient> _logger;

    public void Connect()
    {
        var key = Environment.GetEnvironmentVariable("OTESSE_SECRET_KEY");
        _logger.LogInformation("Connecting to Otesse, key set: {HasKey}", !string.IsNullOrEmpty(key));
    }
}
`}},references:[`https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html#data-to-exclude`,`https://cwe.mitre.org/data/definitions/532.html`],cwe:[532],controls:{owasp:[`A09:2021`,`A09:2025`],pci:[`8.3.2`],soc2:[`CC6.1`]},judge(e){return y(e,[`log`],[`secret`]).filter(({sink:t})=>!Te(e,t)).map(t=>({site:t.sink,message:`${t.sink.name} writes ${t.data.name} into the log.`,evidence:b(t,`${t.sink.name} logs it`),confidence:Ee(e,t.data),vendor:t.data.vendor}))}},Mt={id:`secret-sent`,category:`handling`,vendor:null,title:`Secret sent by mail or chat`,severity:`high`,confidence:`high`,why:`Mails and chats are stored by others, searched, forwarded and never deleted; the key is out of your hands the moment it is sent.`,fix:[`Say where the key is to be had (the secret manager, the vendor’s dashboard), not what it is.`,`Hand a key over by a secret manager or a link that works once.`,`Rotate a key that has been sent.`],bad:[],good:[],examples:{javascript:{path:`src/onboarding.js`,bad:`const key = process.env.OTESSE_SECRET_KEY;

export const welcome = (developer) =>
  transporter.sendMail({ to: developer.email, subject: 'Welcome', text: \`Your key: \${key}\` });
`,good:`export const welcome = (developer) =>
  transporter.sendMail({ to: developer.email, subject: 'Welcome', text: 'Your key is in the vault: shop/otesse' });
`},typescript:{path:`src/rotated.ts`,bad:`import { WebClient } from '@slack/web-api';

const slack = new WebClient(process.env.SLACK_BOT_TOKEN);

export async function rotated(channel: string): Promise<void> {
  await slack.chat.postMessage({ channel, text: \`New key: \${process.env.OTESSE_SECRET_KEY}\` });
}
`,good:`import { WebClient } from '@slack/web-api';

const slack = new WebClient(process.env.SLACK_BOT_TOKEN);

export async function rotated(channel: string): Promise<void> {
  await slack.chat.postMessage({ channel, text: 'There is a new key in the vault.' });
}
`},python:{path:`shop/onboarding.py`,bad:`import os

import requests
from django.core.mail import send_mail

KEY = os.environ["OTESSE_SECRET_KEY"]


def welcome(developer):
    send_mail("Welcome", f"Your key: {KEY}", "shop@example.com", [developer.email])


def tell():
    requests.post("https://hooks.slack.com/services/T0/B0/x", json={"text": "Key: " + KEY})
`,good:`import os

import requests
from django.core.mail import send_mail

KEY = os.environ["OTESSE_SECRET_KEY"]


def welcome(developer):
    send_mail("Welcome", "Your key is in the vault.", "shop@example.com", [developer.email])


def tell():
    requests.post("https://hooks.slack.com/services/T0/B0/x", json={"text": "The key was rotated."})
`},ruby:{path:`app/services/onboarding.rb`,bad:`class Onboarding
  def tell(channel)
    slack = Slack::Web::Client.new(token: ENV['SLACK_BOT_TOKEN'])
    slack.chat_postMessage(channel: channel, text: "Key: #{ENV['OTESSE_SECRET_KEY']}")
  end
end
`,good:`class Onboarding
  def tell(channel)
    slack = Slack::Web::Client.new(token: ENV['SLACK_BOT_TOKEN'])
    slack.chat_postMessage(channel: channel, text: 'The key was rotated.')
  end
end
`},php:{path:`app/Services/Onboarding.php`,bad:`<?php
function welcome($developer)
{
    mail($developer->email, 'Welcome', 'Your key: ' . getenv('OTESSE_SECRET_KEY'));
}
`,good:`<?php
function welcome($developer)
{
    mail($developer->email, 'Welcome', 'Your key is in the vault.');
}
`}},references:[`https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html`,`https://cwe.mitre.org/data/definitions/201.html`],cwe:[201],controls:{owasp:[`A01:2021`,`A01:2025`],pci:[`8.3.2`],soc2:[`CC6.1`,`CC6.7`]},judge(e){return y(e,[`mail`,`chat`],[`secret`]).map(t=>({site:t.sink,message:`${t.sink.name} sends ${t.data.name} ${t.sink.kind===`mail`?`by mail`:`to a chat`}.`,evidence:b(t,`${t.sink.name} sends it`),confidence:t.data.isCertain?Ee(e,t.data):`low`,vendor:t.data.vendor}))}};function Nt(e){return!e.includes(`.`)||/^(?:localhost|127\.|0\.0\.0\.0|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|\[?::1)/.test(e)||/\.(?:local|localhost|internal|lan|test|svc|cluster|example|invalid|home|corp|intranet)$/.test(e)||/^\d+\.\d+\.\d+\.\d+$/.test(e)}function Pt(e){return[...e.matchAll(/\b(?:https?|wss?|postgres(?:ql)?|mysql|amqps?|smtps?|ldaps?):\/\/(?:[^/\s@'"]*@)?([^/\s:?#'"]+)/gi)].map(([,e=``])=>e.toLowerCase())}const Ft={javascript:{path:`src/otesse.js`,bad:`import https from 'node:https';

const agent = new https.Agent({ keepAlive: true, rejectUnauthorized: false });

export const order = (id) => request(\`https://api.otesse.com/v1/orders/\${id}\`, { agent });
`,good:`import https from 'node:https';

const agent = new https.Agent({ keepAlive: true });

export const order = (id) => request(\`https://api.otesse.com/v1/orders/\${id}\`, { agent });
`},typescript:{path:`src/db.ts`,bad:`import { Pool } from 'pg';

export const pool = new Pool({
  connectionString: process.env.DATABASE_URL,
  ssl: { rejectUnauthorized: false },
});
`,good:`import { readFileSync } from 'node:fs';
import { Pool } from 'pg';

export const pool = new Pool({
  connectionString: process.env.DATABASE_URL,
  ssl: { ca: readFileSync('certs/database-ca.pem') },
});
`},python:{path:`orders.py`,bad:`import os

import requests


def order(order_id):
    headers = {"Authorization": f"Bearer {os.environ['OTESSE_KEY']}"}
    return requests.get(f"https://api.otesse.com/v1/orders/{order_id}", headers=headers, verify=False).json()
`,good:`import os

import requests


def order(order_id):
    headers = {"Authorization": f"Bearer {os.environ['OTESSE_KEY']}"}
    return requests.get(f"https://api.otesse.com/v1/orders/{order_id}", headers=headers, timeout=10).json()
`},go:{path:`client.go`,bad:`package otesse

import (
	"crypto/tls"
	"net/http"
)

func NewClient() *http.Client {
	return &http.Client{Transport: &http.Transport{
		TLSClientConfig: &tls.Config{InsecureSkipVerify: true},
	}}
}
`,good:`package otesse

import (
	"crypto/tls"
	"net/http"
)

func NewClient() *http.Client {
	return &http.Client{Transport: &http.Transport{
		TLSClientConfig: &tls.Config{MinVersion: tls.VersionTLS12},
	}}
}
`},ruby:{path:`lib/otesse.rb`,bad:`require 'net/http'

def order(id)
  http = Net::HTTP.new('api.otesse.com', 443)
  http.use_ssl = true
  http.verify_mode = OpenSSL::SSL::VERIFY_NONE
  http.get("/v1/orders/#{id}")
end
`,good:`require 'net/http'

def order(id)
  http = Net::HTTP.new('api.otesse.com', 443)
  http.use_ssl = true
  http.verify_mode = OpenSSL::SSL::VERIFY_PEER
  http.get("/v1/orders/#{id}")
end
`},php:{path:`src/Otesse.php`,bad:`<?php

use GuzzleHttp\\Client;

function order(string $id): array
{
    $client = new Client(['base_uri' => 'https://api.otesse.com', 'verify' => false]);
    return json_decode($client->get("/v1/orders/$id")->getBody(), true);
}
`,good:`<?php

use GuzzleHttp\\Client;

function order(string $id): array
{
    $client = new Client(['base_uri' => 'https://api.otesse.com']);
    return json_decode($client->get("/v1/orders/$id")->getBody(), true);
}
`},java:{path:`src/main/java/shop/Trust.java`,bad:`package shop;

import java.security.cert.X509Certificate;
import javax.net.ssl.X509TrustManager;

class Trust implements X509TrustManager {
  public void checkClientTrusted(X509Certificate[] chain, String type) {}

  public void checkServerTrusted(X509Certificate[] chain, String type) {}

  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
`,good:`package shop;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.X509TrustManager;

class Trust implements X509TrustManager {
  private final X509TrustManager system = Authorities.ofThisMachine();

  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    system.checkClientTrusted(chain, type);
  }

  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    system.checkServerTrusted(chain, type);
  }

  public X509Certificate[] getAcceptedIssuers() {
    return system.getAcceptedIssuers();
  }
}
`},csharp:{path:`Otesse.cs`,bad:`using System.Net.Http;

static class Otesse
{
    public static HttpClient Create() => new(new HttpClientHandler
    {
        ServerCertificateCustomValidationCallback = (message, certificate, chain, errors) => true,
    });
}
`,good:`using System.Net.Http;

static class Otesse
{
    public static HttpClient Create() => new(new HttpClientHandler
    {
        CheckCertificateRevocationList = true,
    });
}
`},shell:{path:`scripts/refund.sh`,bad:`#!/bin/sh
curl -sk -H "Authorization: Bearer $OTESSE_KEY" https://api.otesse.com/v1/refunds -d order="$1"
`,good:`#!/bin/sh
curl -s -H "Authorization: Bearer $OTESSE_KEY" https://api.otesse.com/v1/refunds -d order="$1"
`},dockerfile:{path:`Dockerfile`,bad:`FROM node:24
ENV NODE_TLS_REJECT_UNAUTHORIZED=0
COPY . /app
CMD ["node", "/app/server.js"]
`,good:`FROM node:24
COPY certs/own-ca.pem /etc/ssl/own-ca.pem
ENV NODE_EXTRA_CA_CERTS=/etc/ssl/own-ca.pem
COPY . /app
CMD ["node", "/app/server.js"]
`},yaml:{path:`deploy/payments.yml`,bad:`apiVersion: apps/v1
kind: Deployment
metadata: { name: payments }
spec:
  template:
    spec:
      containers:
        - name: payments
          image: acme/payments
          env:
            - name: NODE_TLS_REJECT_UNAUTHORIZED
              value: "0"
`,good:`apiVersion: apps/v1
kind: Deployment
metadata: { name: payments }
spec:
  template:
    spec:
      containers:
        - name: payments
          image: acme/payments
          env:
            - name: NODE_EXTRA_CA_CERTS
              value: /etc/ssl/own-ca.pem
`}};function It(e,t){let n=[],r=null;for(let i of e.toSorted((e,t)=>e.span[0]-t.span[0])){let e=r!==null&&Lt(r,i,t);e||n.push(i),r=e?null:i}return n}function Lt(e,t,{text:n}){if(t.span[0]<e.span[1])return!0;if(Rt(e)===Rt(t))return!1;let r=n.slice(e.span[1],t.span[0]);if(r.split(`
`).length>2)return!1;let i=zt(n,e.span);return i===null?!/[;}]/.test(r):i===zt(n,t.span)}const Rt=({message:e})=>/host|verify_peer_name|checkServerIdentity/i.test(e);function zt(e,t){return/^curl_setopt\(\s*([^,\s]+)\s*,/.exec(e.slice(...t))?.[1]??null}const Bt=/\b(NODE_TLS_REJECT_UNAUTHORIZED|PYTHONHTTPSVERIFY|GIT_SSL_NO_VERIFY)["']?(\s{0,20}[=:]\s{0,20}|[ \t]{1,20}|[ \t\r]{0,20}\n[ \t]{0,80}value:\s{0,20})["']?(0|1|true|false)\b/g,Vt=/\b(curl|wget)\b((?:\\\r?\n|[^\n|;&])*)/g,Ht=/(?:^|\s)(?:--insecure|--no-check-certificate|-[fsSLgiIjlnNqvGO#46]*k[a-zA-Z]*)(?=\s|$)/;function Ut({text:e,path:t}){let n=[];for(let r of e.matchAll(Bt)){let[i,a=``,o=``,s=``]=r,c=a===`GIT_SSL_NO_VERIFY`?/^(?:1|true)$/.test(s):s===`0`,l=Gt(e,r.index);if(!c||Kt(l)||Yt(l)||!Xt(l,o,t))continue;let u=/dev|local|test|override|vagrant|\.vscode|\.devcontainer/i.test(`${t} ${Qt(l)}`);n.push({span:[r.index,r.index+i.length],what:`\`${a}\` is ${s}`,confidence:u?`low`:`high`})}for(let t of e.matchAll(Vt)){let[r,i=``,a=``]=t,o=Ht.exec(a);if(!o||i===`wget`!==o[0].includes(`no-check`))continue;let s=Gt(e,t.index);if(Kt(s)||Yt(s)||!Pt(a).some(e=>/^[\w.-]+$/.test(e)&&!Nt(e)))continue;let c=t.index+r.trimEnd().length,l=`\`${i}\` runs with \`${o[0].trim()}\``;n.push({span:[t.index,c],what:l,confidence:`medium`})}return n}const Wt=1e3;function Gt(e,t){let n=e.slice(Math.max(0,t-Wt),t),r=n.lastIndexOf(`
`)+1;return r===0&&t>Wt?`…${n}`:n.slice(r)}function Kt(e){return/^\s*(?:#|\/\/|\*|--|rem\b|@?echo\b)/i.test(e)}const qt=/(?:^|[\s;&|(!`@])(?:[efz]?grep|rg|ack|ag|awk|sed|findstr|Select-String|test|\[\[?|echo|printf)\s[^;&|\n]*$/,Jt=/(?<![\w-])(?:never|don['’]?t|(?:do|must|should|may|can) ?not|cannot|not|no|avoid|without|remove|instead of|refuse|forbid\w*)(?![\w-])[^;&|]*$/i;function Yt(e){return qt.test(e)||Jt.test(e)}function Xt(e,t,n){return/\$\{?$/.test(e)?!1:/^[ \t]+$/.test(t)?/\b(?:ENV|setenv|setx)\s+["']?$/.test(e):!/\.(?:sh|bash|zsh)$/.test(n)||t===`=`&&Zt.test(e)}const Zt=/(?:^|[;&|({`"'=]|\b(?:then|do|else|export|declare|typeset|readonly|local|env|exec|sudo|nohup|time|command|cross-env|(?:config|secrets?|variables?|env|vars?)[ :]set)|\s-{1,2}[\w-]+|(?:^|\s)\w+=\S*|\s[\w.-]+\/\S+)\s*["']?$/;function Qt(e){return/^\s*"([^"]{1,40})"\s*:/.exec(e)?.[1]??``}function $t(e,t){let{name:n}=e,r=nn(t.resolve(e.value,e.around.fn)),i=s(r)?.split(`.`).at(-1)??(r.kind===`literal`?r.value:null);return i===`VERIFY_NONE`||i===`CERT_NONE`?sn(e,t)?null:`\`${n}\` is ${i}`:a(r)&&en.test(n)&&!on(e)||a(r)&&/^verify$/i.test(n)&&un(e,t)?`\`${n}\` is off`:a(r)&&n===`check_hostname`&&!t.text.includes(`CERT_NONE`)?"`check_hostname` is off":a(r)&&n===`ssl`&&e.kind===`argument`&&t.text.includes(`aiohttp`)?"`ssl` is off":o(r)&&n===`InsecureSkipVerify`&&!cn(e,t)?"`InsecureSkipVerify` is on":tn.test(n)&&rn(r)?`\`${n}\` accepts every certificate`:n===`checkServerIdentity`&&an(r)?"`checkServerIdentity` accepts every host":i===`_create_unverified_context`?`\`${n}\` is \`_create_unverified_context\``:null}const en=/^(?:rejectUnauthorized|strictSSL|NODE_TLS_REJECT_UNAUTHORIZED|PYTHONHTTPSVERIFY|verify_ssl|verify_certs|verify_ssl_certs|ssl_verify|sslverify|verify_peer|verify_peer_name|ssl_verify_?peer|ssl_verify_?host|CURLOPT_SSL_VERIFY(?:PEER|HOST))$/,tn=/^(?:ServerCertificateCustomValidationCallback|ServerCertificateValidationCallback|RemoteCertificateValidationCallback)$/;function nn(e){return e.kind===`binary`&&e.op===`+`?e.right:e}function rn(e){if(s(e)?.endsWith(`DangerousAcceptAnyServerCertificateValidator`))return!0;let t=e.kind===`closure`?c(e.fn):void 0;return t?o(t):!1}function an(e){let t=e.kind===`closure`?c(e.fn):void 0;return t===null||t?.kind===`literal`&&t.value===null}function on({around:e}){return e.objects.some(({entries:e})=>e.some(({key:e})=>e===`requestCert`))||e.calls.some(({callee:e})=>/createServer$/i.test(s(e)??``))}function sn({around:e},{text:t}){let n=e.fn?t.slice(...e.fn.span):t;return/CLIENT_AUTH|PROTOCOL_TLS_SERVER|server_side\s*=\s*True|TCPServer|SSLServer/.test(n)}function cn({around:e},{text:t}){let n=/VerifyPeerCertificate|VerifyConnection/;return e.objects.at(-1)?.entries.some(({key:e})=>e!==null&&n.test(e))?!0:e.fn!==null&&n.test(t.slice(...e.fn.span))}const ln=/(?:^|\.)(?:get|post|put|patch|delete|head|options|request|send|stream|Session|Client|AsyncClient|HTTPTransport|AsyncHTTPTransport|client|resource|withOptions|create|createClient|Faraday)$/;function un({around:e,path:t,kind:n},{language:r,text:i}){if(n===`assignment`)return r===`python`&&/(?:session|client|requests|http|api|^s)\.verify$/i.test(t);let a=e.calls.at(-1);if(!a)return!1;let o=s(a.callee)??(a.callee.kind===`member`?a.callee.name:``);return/jwt|jose|token|decode|crypt|sign/i.test(o)?!1:r===`ruby`?a.args.some(({name:e})=>e===`ssl`)||/^(?:HTTParty|HTTP|Faraday|Excon)\b/.test(o):ln.test(o)&&(r!==`python`||/requests|httpx|boto|session|client/i.test(i))}function dn({call:e,name:t},{text:n,language:r}){let i=t.slice(t.lastIndexOf(`.`)+1);if(i===`_create_unverified_context`)return"`_create_unverified_context` verifies nothing";if(r===`php`){let t=e.args[1]&&s(e.args[1].value),r=e.args[2]?.value;return i===`curl_setopt`&&t&&/^CURLOPT_SSL_VERIFY(?:PEER|HOST)$/.test(t)&&r&&a(r)?`\`${t}\` is off`:i===`curl_setopt_array`&&/CURLOPT_SSL_VERIFY(?:PEER|HOST)\s*=>\s*(?:false|0)\b/i.test(n.slice(...e.span))?"`CURLOPT_SSL_VERIFYPEER` or `CURLOPT_SSL_VERIFYHOST` is off":i===`withoutVerifying`?"`withoutVerifying` verifies nothing":null}let l=e.args.find(({value:e})=>{let t=e.kind===`closure`?c(e.fn):void 0;return t?o(t):!1});return l&&/^(?:set(?:Default|SSL)?HostnameVerifier|hostnameVerifier)$/.test(i)?`the host’s name is not compared`:l&&/^(?:loadTrustMaterial|SslStream)$/.test(i)?`every certificate is accepted`:null}const fn=/^(?:NoopHostnameVerifier|AllowAllHostnameVerifier|ALLOW_ALL_HOSTNAME_VERIFIER|TrustAllStrategy|InsecureTrustManagerFactory|DangerousAcceptAnyServerCertificateValidator)$/;function pn({call:e}){for(let{value:t}of e.args){let e=s(t.kind===`call`&&t.isNew?t.callee:t)?.split(`.`).find(e=>fn.test(e));if(e!==void 0)return{name:e,span:t.span}}return null}function mn({fn:e,cls:t}){if(t===null||e.isAbstract)return null;let n=t.bases.map(e=>s(e)??``).join(` `),r=c(e);return e.name===`checkServerTrusted`&&/TrustManager\b/.test(n)&&r===null?"its `checkServerTrusted` looks at nothing":e.name===`verify`&&/HostnameVerifier\b/.test(n)&&r&&o(r)?"its `verify` accepts every host":null}const hn={id:`tls-verification-disabled`,category:`handling`,vendor:null,title:`TLS certificates are not verified`,severity:`high`,confidence:`high`,why:`Whoever stands between the two ends can answer in the other’s name: they read the key that is sent along, and change what comes back.`,fix:[`Leave verification on: the default is right for every public API.`,'Where a server has a certificate of your own authority, hand that authority to the client (`ca`, `verify="ca.pem"`, `RootCAs`).'],bad:[],good:[],examples:Ft,references:[`https://cwe.mitre.org/data/definitions/295.html`,`https://nodejs.org/api/cli.html#node_tls_reject_unauthorizedvalue`,`https://cheatsheetseries.owasp.org/cheatsheets/Transport_Layer_Security_Cheat_Sheet.html`],cwe:[295,297],controls:{owasp:[`A07:2021`,`A07:2025`,`API10:2023`],pci:[`4.2.1`],soc2:[`CC6.7`],gdpr:[`32(1)(a)`]},code:e=>It([...gn(e),..._n(e),...vn(e)],e),settings:e=>Ut(e).map(({span:e,what:t,confidence:n})=>({span:e,message:yn(t),confidence:n}))};function gn(e){return e.named.flatMap(t=>{let n=$t(t,e);if(n===null)return[];let r=xn(t,e)?`medium`:`high`;return D(bn(t,e),n,t.around,e,Dn(t,e)?`low`:r)})}function _n(e){return e.calls.flatMap(t=>{let n=dn(t,e);if(n!==null)return D(t.call.span,n,t.around,e);let r=pn(t);return r?D(r.span,`\`${r.name}\` accepts everybody`,t.around,e):[]})}function vn(e){return e.functions.flatMap(t=>{let n=mn(t),r={calls:[],objects:[],tests:[],fn:t.fn,cls:t.cls};return n===null?[]:D(t.fn.nameSpan,n,r,e)})}function yn(e){return`Whoever answers is believed: ${e}.`}function D(e,t,n,r,i=`high`){return Sn(n)?[]:[{span:e,message:yn(t),confidence:En(n,r)?`low`:i}]}function bn({name:e,span:t,kind:n},{text:r}){if(n===`assignment`)return t;let i=r.slice(Math.max(0,t[0]-60),t[0]),a=i.lastIndexOf(e);return a===-1?t:[t[0]-i.length+a,t[1]]}function xn({around:e,name:t},{text:n}){if(t!==`rejectUnauthorized`)return!1;let r=e.objects.at(-1)?.span[0]??0;return/(?:ssl|tls)['"]?\s*[:=]\s*$/i.test(n.slice(Math.max(0,r-20),r))}function Sn({calls:e,objects:t}){let n=[...e,...t].flatMap(l).flatMap(Pt);return n.length>0&&n.every(Nt)}const Cn=/insecure|skip|verif|ssl|tls|cert|dev|local|prod|env|debug|test|stag|self|allow|unsafe|strict|conf|opt|flag|setting|[=!]==?\s*(?:true|false)\b/i,wn=/NODE_ENV|RAILS_ENV|APP_ENV|isDev|is_dev|development|production|IsDevelopment/,Tn=/insecure|unsafe|unverified|no_?verif|without_?verif|skip|trust_?all|accept_?all/i;function En({tests:e,fn:t,cls:n},{text:r}){return e.some(({span:e})=>Cn.test(r.slice(...e)))||t!==null&&(wn.test(r.slice(...t.span))||Tn.test(t.name??``))||Tn.test(n?.name??``)}function Dn({name:e,path:t,kind:n,around:r,value:i},{named:a,text:o}){if(n!==`assignment`)return!1;if(t===`this.${e}`||t===`self.${e}`)return!0;let s=o.slice(...i.span);return a.some(e=>e.path===t&&e.around.fn===r.fn&&o.slice(...e.value.span)!==s)}const On={id:`upstream-error-exposed`,category:`handling`,vendor:null,title:`An API’s error shown to the user`,severity:`medium`,confidence:`medium`,why:`Errors of an API name accounts, requests, limits and parts of keys, and a stack names the files of the server: of use to an attacker, of none to a user.`,fix:[`Answer with a text and a code of your own, and an id by which the error is found in the log.`,`Log the error itself.`,`Pass on only what is meant for users, such as why a card was declined.`],bad:[],good:[],examples:{javascript:{path:`routes/pay.js`,bad:`import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);

router.post('/pay', async (req, res) => {
  try {
    const charge = await stripe.charges.create({ amount: req.body.amount, currency: 'eur' });
    res.json({ id: charge.id });
  } catch (error) {
    res.status(500).json({ error: error.message });
  }
});
`,good:`import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);

router.post('/pay', async (req, res) => {
  try {
    const charge = await stripe.charges.create({ amount: req.body.amount, currency: 'eur' });
    res.json({ id: charge.id });
  } catch (error) {
    logger.error({ message: error.message, request: req.id });
    res.status(502).json({ error: 'The payment could not be made.', request: req.id });
  }
});
`},typescript:{path:`app/api/orders/route.ts`,bad:`export async function POST(request: Request) {
  const answer = await fetch('https://api.otesse.com/v1/orders', { method: 'POST', body: await request.text() });
  if (!answer.ok) {
    return Response.json({ error: await answer.text() }, { status: 502 });
  }
  return Response.json(await answer.json());
}
`,good:`export async function POST(request: Request) {
  const answer = await fetch('https://api.otesse.com/v1/orders', { method: 'POST', body: await request.text() });
  if (!answer.ok) {
    logger.error(await answer.text());
    return Response.json({ error: 'The order could not be placed.' }, { status: 502 });
  }
  return Response.json(await answer.json());
}
`},python:{path:`shop/pay.py`,bad:`import stripe
from flask import Flask, jsonify, request

app = Flask(__name__)


@app.post("/pay")
def pay():
    try:
        charge = stripe.Charge.create(amount=request.json["amount"], currency="eur")
    except stripe.error.StripeError as error:
        return jsonify(error=str(error)), 500
    return jsonify(id=charge.id)
`,good:`import stripe
from flask import Flask, jsonify, request

app = Flask(__name__)


@app.post("/pay")
def pay():
    try:
        charge = stripe.Charge.create(amount=request.json["amount"], currency="eur")
    except stripe.error.CardError as error:
        return jsonify(error=error.user_message), 402
    except stripe.error.StripeError as error:
        app.logger.error("payment failed: %s", error)
        return jsonify(error="The payment could not be made."), 502
    return jsonify(id=charge.id)
`},go:{path:`pay.go`,bad:`package shop

import (
	"fmt"
	"net/http"

	"github.com/stripe/stripe-go/v82/charge"
)

func pay(w http.ResponseWriter, r *http.Request) {
	made, err := charge.New(params(r))
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	fmt.Fprint(w, made.ID)
}
`,good:`package shop

import (
	"fmt"
	"log"
	"net/http"

	"github.com/stripe/stripe-go/v82/charge"
)

func pay(w http.ResponseWriter, r *http.Request) {
	made, err := charge.New(params(r))
	if err != nil {
		log.Print(err)
		http.Error(w, "The payment could not be made.", http.StatusBadGateway)
		return
	}
	fmt.Fprint(w, made.ID)
}
`},ruby:{path:`app/controllers/payments_controller.rb`,bad:`class PaymentsController < ApplicationController
  def create
    charge = Stripe::Charge.create(amount: params[:amount], currency: 'eur')
    render json: { id: charge.id }
  rescue Stripe::StripeError => e
    render json: { error: e.message }, status: :bad_gateway
  end
end
`,good:`class PaymentsController < ApplicationController
  def create
    charge = Stripe::Charge.create(amount: params[:amount], currency: 'eur')
    render json: { id: charge.id }
  rescue Stripe::StripeError => e
    Rails.logger.error(e.message)
    render json: { error: 'The payment could not be made.' }, status: :bad_gateway
  end
end
`},php:{path:`app/Http/Controllers/PaymentController.php`,bad:`<?php
use Stripe\\StripeClient;

class PaymentController extends Controller
{
    public function store(Request $request, StripeClient $stripe)
    {
        try {
            $charge = $stripe->charges->create(['amount' => $request->input('amount'), 'currency' => 'eur']);
        } catch (\\Exception $e) {
            return response()->json(['error' => $e->getMessage()], 500);
        }
        return response()->json(['id' => $charge->id]);
    }
}
`,good:`<?php
use Stripe\\StripeClient;

class PaymentController extends Controller
{
    public function store(Request $request, StripeClient $stripe)
    {
        try {
            $charge = $stripe->charges->create(['amount' => $request->input('amount'), 'currency' => 'eur']);
        } catch (\\Exception $e) {
            Log::error($e->getMessage());
            return response()->json(['error' => 'The payment could not be made.'], 502);
        }
        return response()->json(['id' => $charge->id]);
    }
}
`},java:{path:`src/main/java/shop/PaymentController.java`,bad:`import com.stripe.model.Charge;

@RestController
class PaymentController {
    @PostMapping("/pay")
    ResponseEntity<String> pay(@RequestParam int amount) {
        try {
            return ResponseEntity.ok(Charge.create(params(amount)).getId());
        } catch (StripeException e) {
            return ResponseEntity.status(500).body(e.getMessage());
        }
    }
}
`,good:`import com.stripe.model.Charge;

@RestController
class PaymentController {
    @PostMapping("/pay")
    ResponseEntity<String> pay(@RequestParam int amount) {
        try {
            return ResponseEntity.ok(Charge.create(params(amount)).getId());
        } catch (StripeException e) {
            log.error("payment failed", e);
            return ResponseEntity.status(502).body("The payment could not be made.");
        }
    }
}
`},csharp:{path:`Controllers/PaymentController.cs`,bad:`using Stripe;

[ApiController]
public class PaymentController : ControllerBase
{
    [HttpPost("/pay")]
    public async Task<IActionResult> Pay(int amount)
    {
        try
        {
            var charge = await new ChargeService().CreateAsync(Options(amount));
            return Ok(charge.Id);
        }
        catch (StripeException e)
        {
            return StatusCode(500, e.ToString());
        }
    }
}
`,good:`using Stripe;

[ApiController]
public class PaymentController : ControllerBase
{
    [HttpPost("/pay")]
    public async Task<IActionResult> Pay(int amount)
    {
        try
        {
            var charge = await new ChargeService().CreateAsync(Options(amount));
            return Ok(charge.Id);
        }
        catch (StripeException e)
        {
            _logger.LogError(e, "Payment failed");
            return StatusCode(502, "The payment could not be made.");
        }
    }
}
`}},references:[`https://cheatsheetseries.owasp.org/cheatsheets/Error_Handling_Cheat_Sheet.html`,`https://cwe.mitre.org/data/definitions/209.html`],cwe:[209],controls:{owasp:[`A04:2021`,`A10:2025`,`API8:2023`]},judge(e){return y(e,[`response`],[`stack`,`upstream-error`]).map(t=>({site:t.sink,message:`${t.sink.name===`return`?`The answer`:t.sink.name} shows ${t.data.name} to whoever asked.`,evidence:b(t,`answers with it`),confidence:kn(e,t),vendor:t.data.vendor}))}};function kn(e,{sink:t,data:n}){return x(e)?n.kind===`stack`?t.route?.webhook?`medium`:`high`:t.route?.webhook?`low`:`medium`:`low`}const An=[jt,Mt,Ot,nt,On,tt,it,Pe,Me,Ne],jn=[hn,et,Et,ve,Me,ce];function Mn({effects:e}){let t=[];for(let n of e){let e=n.ways.some(({proof:e})=>e!==null);for(let r of n.ways)r.proof===null&&!r.refetched&&t.push({effect:n,way:r,flaw:Nn(r,e),isMixed:e})}return t}function Nn({assumptions:e,failed:t,attempted:n,later:r},i){let a=t.length>0||n.length>0;return e.some(({kind:e})=>e===`right-length`?!a:e!==`header-present`||i&&!a)?`optional`:a?`ignored`:r.length>0?`too-late`:`not-verified`}function Pn({kind:e,name:t}){let n=t===null?``:` ${t}`;switch(e){case`secret-missing`:return`the secret${n} is not set`;case`header-missing`:return`the header${n} is missing`;case`header-present`:return`the header${n} is there, whatever it says`;case`not-production`:return`it is not production`;case`switched-off`:return`the setting${n} says so`;case`right-length`:return`the signature has the right length`}}function O(e,t){let n=Mn(e);if(Fn.find(e=>n.some(t=>t.flaw===e))!==t)return null;let r=n.filter(e=>e.flaw===t);return r.find(({isMixed:e})=>!e)??r[0]}const Fn=[`ignored`,`optional`,`too-late`,`not-verified`];function k(e,{isMixed:t,effect:n,flaw:r}){return!e.complete||!e.certain||t&&r===`not-verified`?`low`:n.kind===`call`?`medium`:`high`}function A({route:t,vendor:n,scheme:r}){let i=n===null?`The handler`:`The handler of ${r?.name??e(n)}’s webhooks`;return t===null?i:`${i} at ${t}`}function j(e,{effect:t,way:n}){return[{site:e,text:`takes the request (${e.signals.slice(0,2).join(`, `)})`},...n.assumptions.map(e=>({site:e,text:`goes on when ${Pn(e)}`})),...(n.assumptions.length>0?[]:n.failed).map(t=>({site:e.verifications[t],text:`verifies, and what it says does not stop the request`})),{site:t,text:`reaches ${t.name}`},...n.later.map(t=>({site:e.verifications[t],text:`verifies only now`}))]}const M={path:`Controllers/OtesseWebhookController.cs`,text:`using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;

[ApiController]
[Route("webhooks/otesse")]
public class OtesseWebhookController : ControllerBase
{
    private readonly ShopContext _shop;

    public OtesseWebhookController(ShopContext shop) => _shop = shop;

    [HttpPost]
    public async Task<IActionResult> Handle()
    {
        using var reader = new StreamReader(Request.Body);
        var body = await reader.ReadToEndAsync();
        var secret = Environment.GetEnvironmentVariable("OTESSE_WEBHOOK_SECRET");
        using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(secret!));
        var expected = Convert.ToHexString(hmac.ComputeHash(Encoding.UTF8.GetBytes(body)));
        var given = Request.Headers["X-Otesse-Signature"].ToString();
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given)))
        {
            return Unauthorized();
        }
        _shop.Orders.Add(Order.Paid(body));
        await _shop.SaveChangesAsync();
        return NoContent();
    }
}
`},N={path:`hooks/otesse_webhook.go`,text:`package hooks

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"net/http"
	"os"
)

func OtesseWebhook(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, "unreadable", http.StatusBadRequest)
		return
	}
	mac := hmac.New(sha256.New, []byte(os.Getenv("OTESSE_WEBHOOK_SECRET")))
	mac.Write(body)
	expected := hex.EncodeToString(mac.Sum(nil))
	if !hmac.Equal([]byte(expected), []byte(r.Header.Get("X-Otesse-Signature"))) {
		http.Error(w, "bad signature", http.StatusUnauthorized)
		return
	}
	orders.MarkPaid(body)
	w.WriteHeader(http.StatusNoContent)
}
`},P={path:`src/main/java/hooks/OtesseWebhookController.java`,text:`package hooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OtesseWebhookController {
    private final OrderRepository orders;

    OtesseWebhookController(OrderRepository orders) {
        this.orders = orders;
    }

    @PostMapping("/webhooks/otesse")
    ResponseEntity<Void> handle(@RequestBody String body, @RequestHeader("X-Otesse-Signature") String given)
            throws GeneralSecurityException {
        String secret = System.getenv("OTESSE_WEBHOOK_SECRET");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String expected = HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        if (!MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8))) {
            return ResponseEntity.status(401).build();
        }
        orders.save(Order.paid(body));
        return ResponseEntity.noContent().build();
    }
}
`},F={path:`server.js`,text:`import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';

const app = express();
app.use(express.raw({ type: '*/*' }));

app.post('/webhooks/otesse', (req, res) => {
  const expected = createHmac('sha256', process.env.OTESSE_WEBHOOK_SECRET).update(req.body).digest();
  const given = Buffer.from(req.get('x-otesse-signature') ?? '', 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return res.sendStatus(401);
  orders.markPaid(JSON.parse(req.body).order);
  res.sendStatus(204);
});
`},I={path:`app/Http/Controllers/OtesseWebhookController.php`,text:`<?php

namespace App\\Http\\Controllers;

use Illuminate\\Http\\Request;

class OtesseWebhookController extends Controller
{
    public function handle(Request $request)
    {
        $expected = hash_hmac('sha256', $request->getContent(), config('services.otesse.webhook_secret'));
        if (!hash_equals($expected, (string) $request->header('X-Otesse-Signature'))) {
            abort(401);
        }
        Order::where('number', $request->input('order'))->update(['paid' => true]);
        return response()->noContent();
    }
}
`},L={path:`app.py`,text:`import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)
SECRET = os.environ["OTESSE_WEBHOOK_SECRET"]


@app.post("/webhooks/otesse")
def otesse():
    expected = hmac.new(SECRET.encode(), request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected, request.headers["X-Otesse-Signature"]):
        abort(401)
    orders.mark_paid(request.get_json()["order"])
    return "", 204
`},R={path:`app/controllers/webhooks_controller.rb`,text:`class WebhooksController < ApplicationController
  skip_before_action :verify_authenticity_token
  before_action :verify_signature

  def create
    Order.find_by!(number: params[:order]).update!(paid: true)
    head :ok
  end

  private

  def verify_signature
    expected = OpenSSL::HMAC.hexdigest('SHA256', ENV.fetch('OTESSE_WEBHOOK_SECRET'), request.raw_post)
    given = request.headers['X-Otesse-Signature'].to_s
    head :unauthorized unless ActiveSupport::SecurityUtils.secure_compare(expected, given)
  end
end
`},z={path:`app/api/webhooks/otesse/route.ts`,text:`import { createHmac, timingSafeEqual } from 'node:crypto';
import { orders } from '@/lib/orders';

export async function POST(request: Request): Promise<Response> {
  const body = await request.text();
  const expected = createHmac('sha256', process.env.OTESSE_WEBHOOK_SECRET!).update(body).digest();
  const given = Buffer.from(request.headers.get('x-otesse-signature') ?? '', 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    return new Response(null, { status: 401 });
  }
  await orders.markPaid(JSON.parse(body).order);
  return new Response(null, { status: 204 });
}
`};function B({path:e,text:t},n){let r=t;for(let[t,i]of n){let n=r.split(t);if(n.length!==2)throw Error(`${JSON.stringify(t)} stands ${n.length-1} times in ${e}`);r=n.join(i)}return{path:e,bad:r,good:t}}const In=e=>`import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';

const app = express();
app.use(express.raw({ type: '*/*' }));

app.post('/webhooks/otesse', ${e}(req, res) => {
  const expected = createHmac('sha256', process.env.OTESSE_WEBHOOK_SECRET).update(req.body).digest();
  const given = Buffer.from(req.get('x-otesse-signature') ?? '', 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return res.sendStatus(401);
  orders.markPaid(JSON.parse(req.body).order);
  res.sendStatus(204);
});
`,Ln=e=>`import os

import stripe
from flask import Flask, abort, request

app = Flask(__name__)


@app.post("/webhooks/stripe")
def stripe_webhook():
${e}    try:
        event = stripe.Webhook.construct_event(request.data, request.headers["Stripe-Signature"], os.environ["STRIPE_WEBHOOK_SECRET"])
    except ValueError:
        abort(400)
    orders.mark_paid(event["data"]["object"]["id"])
    return "", 204
`,Rn=e=>`<?php

namespace App\\Http\\Controllers;

use Illuminate\\Http\\Request;

class PaystackWebhookController extends Controller
{
    public function handle(Request $request)
    {
${e}        $expected = hash_hmac('sha512', $request->getContent(), config('services.paystack.secret'));
        if (!hash_equals($expected, (string) $request->header('x-paystack-signature'))) {
            abort(401);
        }
        Order::where('number', $request->input('data.reference'))->update(['paid' => true]);
        return response()->noContent();
    }
}
`,zn=e=>`package main

import (
	"io"
	"net/http"
	"os"

	"github.com/stripe/stripe-go/v82/webhook"
)

func stripeWebhook(w http.ResponseWriter, r *http.Request) {
${e}	body, err := io.ReadAll(r.Body)
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	event, err := webhook.ConstructEvent(body, r.Header.Get("Stripe-Signature"), os.Getenv("STRIPE_WEBHOOK_SECRET"))
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	orders.MarkPaid(event.ID)
	w.WriteHeader(http.StatusNoContent)
}

func main() {
	http.HandleFunc("/webhooks/stripe", stripeWebhook)
}
`;function V({path:e,text:t},n,r){return{path:e,bad:t,good:t.replace(n,`${r}${n}`)}}const Bn={id:`webhook-origin-not-checked`,category:`webhooks`,vendor:null,title:`Webhooks are taken from any address`,severity:`low`,confidence:`low`,why:`A signing secret that has leaked lets anybody forge messages, from anywhere. A list of the vendor’s addresses keeps them out until it is replaced. It is a second lock: it does not stand for the signature.`,fix:[`Let only the addresses that the vendor publishes reach the endpoint, best in the firewall or the proxy before it.`,"Where something outside of the code does that, say what in the config: `webhooks.origin-checked-by`.",`Where the vendor’s addresses are not worth following for you, switch the rule off.`],bad:[],good:[],examples:{javascript:{path:`server.js`,bad:In(``),good:In(`ipAllowlist(otesseAddresses), `)},python:{path:`app.py`,bad:Ln(``),good:Ln(`    if request.remote_addr not in STRIPE_ADDRESSES:
        abort(403)
`)},php:{path:`app/Http/Controllers/PaystackWebhookController.php`,bad:Rn(``),good:Rn(`        if (!in_array($request->ip(), config('services.paystack.allowed_ips'), true)) {
            abort(403);
        }
`)},go:{path:`main.go`,bad:zn(``),good:zn(`	if !stripeAddresses.Contains(netip.MustParseAddrPort(r.RemoteAddr).Addr()) {
		w.WriteHeader(http.StatusForbidden)
		return
	}
`)},typescript:V(z,`  const body = await request.text();`,`  const sender = request.headers.get('x-forwarded-for');
  if (!sender || !otesseAddresses.includes(sender)) return new Response(null, { status: 403 });
`),ruby:V(R,`    expected =`,`    return head(:forbidden) unless OTESSE_ADDRESSES.include?(request.remote_ip)

`),java:V(P,`        String secret =`,`        if (!otesseAddresses.contains(request.getRemoteAddr())) {
            return ResponseEntity.status(403).build();
        }
`),csharp:V(M,`        using var reader`,`        if (!_otesseAddresses.Contains(HttpContext.Connection.RemoteIpAddress))
        {
            return Forbid();
        }
`)},references:[`https://cwe.mitre.org/data/definitions/940.html`,`https://docs.stripe.com/ips`,`https://docs.github.com/en/webhooks/using-webhooks/best-practices-for-using-webhooks`],cwe:[940],controls:{owasp:[`A08:2021`,`A08:2025`],soc2:[`CC6.6`]},oncePerFile:!0,judge(e){let t=e.scheme?.addresses??null;return t===null||e.checksOrigin||!e.certain?[]:[{site:e,message:`${A(e)} is open to every address; those of the vendor stand at ${t}.`,evidence:[],confidence:`low`}]}},Vn=/(?:web_?-?hooks?|(?:ipn|notification|notify)_?-?(?:callback)?)_?-?\w*["'\]]{0,2}\s*(?::=|=>|[:=(,]|\s\|\|\s|\?\?)\s*["'`(]{0,2}$/i,Hn=/(?:^|[^\w])(?:(?:target|callback|payload|delivery|destination)?_?-?(?:url|uri|endpoint|address)|target|callback)["'\]]{0,2}\s*(?::=|=>|[:=])\s*["'`]?$/i,Un=[/(?:web_?-?hooks?|hooks)["'\]]{0,2}\s*(?::|=>|=)\s*[[{(]?\s*$/im,/resource\s+"\w*webhook\w*"/i,/web_?hook_?(?:endpoints?|subscriptions?)?(?:::|\.|->)?(?:create|register|subscribe|add|new)\w*\s*\(|(?:create|set|register|add|subscribe)_?(?:\w+_)?(?:web_?)?hooks?\w*\s*[({]|hooks\.(?:create|add)\s*\(/i],Wn=/\/(?:web-?_?hooks?|ipn)(?:[/?#._-]|$)/i;function Gn(e,t){let n=e.slice(e.lastIndexOf(`
`)+1);return Jn(n)?!1:Vn.test(n)||Hn.test(n)&&Un.some(t=>t.test(Yn(e)))?!0:Wn.test(t)&&/[=:,([>]\s*["'`]?$|["'`]$/.test(n)&&!/\bhref\s*=\s*["']?$/i.test(n)}function Kn(e){let t=e.slice(e.lastIndexOf(`
`)+1);return/\b(?:never|not|wrong|invalid|insecure|avoid|instead)\b|n’t|n't|❌|✗/i.test(t)}function qn(e,t){let n=e.slice(e.lastIndexOf(`
`)+1);return/web-?\s?hook|payload|callback|ipn/i.test(n+t)?/web-?\s?hooks?\s*(?:url|uri|endpoint|address)[^.!?]{0,40}$/i.test(n)||Wn.test(t)&&/\b(?:url|endpoint|address|to|at|as|is)\b[^.!?]{0,20}$|[`:|"=]\s*$/i.test(n):!1}const Jn=e=>/^\s*(?:\/\/|#|\*|--|\/\*|<!--)/.test(e);function Yn(e){return e.split(`
`).filter(e=>!Jn(e)).join(`
`)}const Xn={bad:`http`,good:`https`};function H(e,t){return{path:e,bad:t(Xn.bad),good:t(Xn.good)}}const Zn={javascript:H(`scripts/register-webhook.js`,e=>`const stripe = require('stripe')(process.env.STRIPE_SECRET_KEY);

await stripe.webhookEndpoints.create({
  url: '${e}://shop.tulip-market.com/stripe/events',
  enabled_events: ['invoice.paid'],
});
`),typescript:H(`src/setup.ts`,e=>`await octokit.rest.repos.createWebhook({
  owner,
  repo,
  config: { url: '${e}://ci.tulip-market.com/github', content_type: 'json', secret },
});
`),python:H(`bot/start.py`,e=>`import os

import telegram

bot = telegram.Bot(os.environ["BOT_TOKEN"])
bot.set_webhook(url="${e}://bot.tulip-market.com/updates", secret_token=os.environ["WEBHOOK_TOKEN"])
`),go:H(`cmd/register/main.go`,e=>`package main

import "github.com/stripe/stripe-go/v82/webhookendpoint"

func main() {
	params := &stripe.WebhookEndpointParams{
		URL: stripe.String("${e}://shop.tulip-market.com/webhooks/stripe"),
	}
	_, _ = webhookendpoint.New(params)
}
`),ruby:H(`lib/tasks/webhooks.rake`,e=>`task register_webhooks: :environment do
  Stripe::WebhookEndpoint.create(
    url: "${e}://shop.tulip-market.com/stripe/events",
    enabled_events: ["invoice.paid"],
  )
end
`),php:H(`config/payments.php`,e=>`<?php

return [
    'mollie_webhook_url' => env('MOLLIE_WEBHOOK_URL', '${e}://shop.tulip-market.com/mollie'),
    'webhook_url' => '${e}://shop.tulip-market.com/payments',
];
`),java:H(`src/main/java/shop/Settings.java`,e=>`package shop;

final class Settings {
  static final String WEBHOOK_URL = "${e}://shop.tulip-market.com/payments";
}
`),csharp:H(`Setup.cs`,e=>`using Stripe;

var options = new WebhookEndpointCreateOptions
{
    Url = "${e}://shop.tulip-market.com/webhooks/stripe",
};
new WebhookEndpointService().Create(options);
`),yaml:H(`deploy/values.yaml`,e=>`payments:
  webhook:
    url: ${e}://shop.tulip-market.com/payments
`),hcl:H(`infra/github.tf`,e=>`resource "github_repository_webhook" "ci" {
  repository = "shop"
  configuration {
    url          = "${e}://ci.tulip-market.com/github"
    content_type = "json"
  }
}
`),env:H(`.env.production`,e=>`WEBHOOK_URL=${e}://shop.tulip-market.com/payments\n`),prose:H(`docs/setup.md`,e=>`## Webhooks

Set the webhook URL to ${e}://shop.tulip-market.com/payments in the dashboard.
`)},Qn=/example|your|my-?(?:app|domain|site|server|host|shop|store|company|webhook|api)|^(?:www\.|api\.)?(?:domain|site|server|host|url|foo|bar|acme|company|website)\.|placeholder|dummy|xxx|<|>|\{|\}|\$|%|\*|ngrok|localtunnel|loca\.lt|localhost|lvh\.me|nip\.io|sslip\.io|requestbin|webhook\.site|smee\.io|serveo|\.(?:local|internal|lan|test|svc|cluster|invalid|home|corp|intranet)$/i,$n=/^(?:127\.|0\.0\.0\.0|10\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|192\.0\.2\.|198\.51\.100\.|203\.0\.113\.|1\.2\.3\.4|x\.x)/;function er(e){return/^[a-z0-9].*\.[a-z0-9]/.test(e)&&!Qn.test(e)&&!$n.test(e)}function tr(e,t){return/^(?:docs?|developers?|help|support|guides?|wiki|blog|learn|community|forum|status|cdn)\.|(?:github|gitlab|bitbucket|stackoverflow|medium|readthedocs|w3|php|python|rubyonrails|npmjs|wikipedia|rfc-editor|ietf|apache)\.(?:com|org|io|net|dev)$/.test(e)||/\/(?:docs?|api-?docs|documentation|guides?|help|wiki|articles?|blog|reference|manual|tutorials?)(?:\/|$)|\.(?:html?|md|pdf)$/i.test(t)}const nr=/http:\/\/(?:[^\s/@'"`<>]*@)?([^\s/:?#'"`<>()[\]\\,;|]+)(?::\d+)?([^\s'"`<>)\]\\,;|]*)/gi,rr={id:`webhook-plain-http`,category:`webhooks`,vendor:null,title:`Webhook address is plain HTTP`,severity:`medium`,confidence:`medium`,why:`Everybody between sender and receiver can read what is sent: customers, orders, tokens. They can send it again, and where the sender proves itself by a token alone, they have the token.`,fix:[`Register an https:// address.`,`Where the server itself speaks no TLS, put a proxy or the platform’s own address before it.`],bad:[],good:[],examples:Zn,references:[`https://cwe.mitre.org/data/definitions/319.html`,`https://docs.stripe.com/webhooks#set-up-webhook`,`https://cheatsheetseries.owasp.org/cheatsheets/Transport_Layer_Security_Cheat_Sheet.html`],cwe:[319],controls:{owasp:[`A02:2021`,`A04:2025`,`API8:2023`],pci:[`4.2.1`],soc2:[`CC6.7`],gdpr:[`32(1)(a)`]},text:ir};function ir({path:e,text:t,isSample:n}){let r=/\.(?:mdx?|markdown|rst|adoc)$/i.test(e);if(n&&!r)return[];let i=[];for(let e of t.matchAll(nr)){let[n,a=``,o=``]=e;if(!er(a.toLowerCase())||tr(a.toLowerCase(),o))continue;let s=t.slice(Math.max(0,e.index-300),e.index);r&&Kn(s)||(Gn(s,o)||r&&qn(s,o))&&i.push({span:[e.index,e.index+n.length],message:`Webhooks for ${a} travel without TLS.`,confidence:r?`low`:`medium`})}return i}function ar(e,t){let n=e.pathTo(t).at(-1);if(n?.kind!==`call`)return null;let r=/IgnoringTolerance$/.exec(e.text(n.callee.span));if(r){let[,e]=n.callee.span;return[{span:[e-r[0].length,e],text:``}]}let[i,a]=n.args.slice(-2);if(!i||!a||e.text(n.span).at(-1)!==`)`)return null;let o=a.name===`tolerance`||a.name===`tolerance_in_seconds`;return!(a.value.kind===`literal`&&/^(?:number|null|boolean)$/.test(a.value.type))||a.name!==void 0&&!o?null:[{span:[i.value.span[1],n.span[1]-1],text:``}]}var U=class{file;#e;constructor(e){this.file=e}get language(){return this.file.language}get isScript(){return/\.[cm]?[jt]sx?$/.test(this.file.path)}text(e){return this.file.text.slice(e[0],e[1])}has(e){return e.test(this.file.text)}pathTo(e){return r(this.file,e)}lineStart(e){return this.file.text.lastIndexOf(`
`,e-1)+1}nextLine(e){let t=this.file.text.indexOf(`
`,e);return t===-1?this.file.text.length:t+1}indentAt(e){return/^[\t ]*/.exec(this.file.text.slice(this.lineStart(e)))[0]}isAlone([e,t]){let n=this.file.text.slice(this.lineStart(e),e),r=this.file.text.slice(t,this.nextLine(t));return/^\s*(?:(?:export\s+)?(?:const|let|var)\s+)?$/.test(n)&&/^\s*;?\s*$/.test(r)}get style(){if(!this.#e){let{text:e}=this.file,t=t=>e.match(t)?.length??0;this.#e={indent:sr(e),quote:t(/'/g)>=t(/"/g)?`'`:`"`,end:t(/;[\t ]*\r?$/gm)>0?`;`:``}}return this.#e}assignmentOf(e){let t=[];return i(this.file.body,n=>{let r=n.at(-1);r.kind===`let`&&r.value&&r.target.kind===`name`&&r.target.name===e&&t.push(r)}),t.length===1?t[0]:null}fieldOf(e){let t=[];return i(this.file.body,n=>{let r=n.at(-1);if(`fields`in r)for(let{name:n,span:i,value:a}of r.fields)n===e&&a&&t.push({span:i,value:a})}),t.length===1?t[0]:null}behind(e,t=3){if(t===0)return e;let n=e.kind===`name`||e.kind===`member`&&or(e.object)?e.name:null,r=n===null?null:this.assignmentOf(n)?.value??this.fieldOf(n.replace(/^@/,``))?.value;return r?this.behind(r,t-1):e}literalBehind(e,t=4){if(t===0)return null;let n=this.behind(e);return n.kind===`literal`?n.type===`string`?n:null:n.kind===`await`||n.kind===`spread`?this.literalBehind(n.value,t-1):n.kind===`call`?(n.callee.kind===`member`?this.literalBehind(n.callee.object,t-1):null)??(n.args[0]?this.literalBehind(n.args[0].value,t-1):null):null}get statements(){return this.file.body}};const or=e=>e.kind===`name`&&/^(?:this|self|[A-Z]\w*)$/.test(e.name);function W(e){return e.findLast(e=>`params`in e)??null}function sr(e){let t=[...e.matchAll(/^( {2,}|\t+)(?=[^\s*])/gm)].map(([e])=>e);if(t.some(e=>e.startsWith(`	`)))return`	`;let n=Math.min(...t.map(({length:e})=>e));return Number.isFinite(n)?` `.repeat(n):`  `}function cr(e,t){let n=t.at(-1);if(n?.kind===`binary`)return lr(e,n,n.left,n.right,n.op);if(n?.kind!==`call`)return null;let{callee:r,args:i}=n,a=r.kind===`name`||r.kind===`member`?r.name:null;return a===null||i.some(e=>e.name!==void 0)?null:i.length===1&&r.kind===`member`?ur(e,n.span,r.object,i[0].value,a):i.length<2?null:dr(e,t,i[0].value,i[1].value,e.text(r.span))}function lr(e,{span:t},n,r,i){let[a,o]=[n.span[1],r.span[0]],s=/^(\)*)\s*(?:===?|!==?|<>|is not|is|eql\?)\s*(\(*)$/.exec(e.text([a,o]));return!s||i!==`==`&&i!==`!=`?null:{span:t,left:n,right:r,between:[a+s[1].length,o-s[2].length],before:[t[0],t[0]],after:[t[1],t[1]],isNegated:i===`!=`,by:`==`}}function ur(e,t,n,r,i){let[a,o]=[n.span[1],r.span[0]],s=/^(\)*)\s*\??\.\s*\w+[?!]?\s*\(\s*(\(*)$/.exec(e.text([a,o]));return!s||e.text(t).at(-1)!==`)`?null:{span:t,left:n,right:r,between:[a+s[1].length,o-s[2].length],before:[t[0],t[0]],after:[t[1]-1,t[1]],isNegated:!1,by:i}}function dr(e,t,n,r,i){let a=t.at(-1),[o,s]=[n.span[1],r.span[0]],c=/^(\)*)\s*,\s*(\(*)$/.exec(e.text([o,s])),l=/^[\w.:\\]+\(\s*(\(*)$/.exec(e.text([a.span[0],n.span[0]]));if(!c||!l)return null;let u=/^(?:strcmp|compare|compareOrdinal)$/i.test(i),d=t.at(-2);if(u&&(d?.kind!==`binary`||!/^[!=]=$/.test(d.op)||!fr(d.right)))return null;let f=u?d:a;return{span:f.span,left:n,right:r,before:[f.span[0],n.span[0]-l[1].length],between:[o+c[1].length,s-c[2].length],after:[r.span[1]+pr(e,r.span[1],a.span[1]),f.span[1]],isNegated:u&&d?.kind===`binary`&&d.op===`!=`,by:i}}const fr=e=>e.kind===`literal`&&Number(e.value)===0;function pr(e,t,n){let r=/^\)*(?=\s*(?:,[^)]*)?\)$)/.exec(e.text([t,n]));return r?r[0].length:0}const G=e=>e.statements.flatMap(e=>e.kind===`import`?[e]:[]);function mr(e,t,n){if(!e.isScript)return null;let r=G(e).filter(e=>e.module.replace(/^node:/,``)===t);for(let{names:e}of r){let t=e.find(({imported:e})=>e===n);if(t)return{name:t.local,edits:[]};let r=e.find(({imported:e})=>e===`*`||e==="default");if(r)return{name:`${r.local}.${n}`,edits:[]}}let i=[n,`node${hr(n)}`].find(t=>!e.has(RegExp(`(?<!\\.)\\b${t}\\b`)));if(i===void 0)return null;for(let{span:t}of r){let r=/\{[^{}]*?([\w$])(\s*,?\s*)\}/.exec(e.text(t));if(!r||/^\s*import\s+type\b/.test(e.text(t)))continue;let a=t[0]+r.index+r[0].length-1-r[2].length,o=/\brequire\s*\(/.test(e.text(t));return{name:i,edits:[{span:[a,a],text:`, ${gr(n,i,o)}`}]}}let{quote:a,end:o}=e.style,s=!e.has(/^\s*(?:import|export)\b/m)&&e.has(/\brequire\(/),c=`${a}node:${t}${a}`,l=gr(n,i,s),u=s?`const { ${l} } = require(${c})${o}\n`:`import { ${l} } from ${c}${o}\n`;return{name:i,edits:[{span:vr(_r(e)),text:u}]}}const hr=e=>e.charAt(0).toUpperCase()+e.slice(1);function gr(e,t,n){return t===e?e:n?`${e}: ${t}`:`${e} as ${t}`}function _r(e){let[t]=G(e);return t?e.lineStart(t.span[0]):/^(?:#![^\n]*\n)?(?:\s*(['"])use \w+\1;?[^\n]*\n)?/.exec(e.file.text)[0].length}const vr=e=>[e,e];function yr(e,t){for(let n of G(e)){let r=n.module===t?n.names.find(({imported:e})=>e===`*`):void 0;if(r&&r.local!==`*`&&!br(e,r.local))return{name:r.local,edits:[]}}let n=br(e,t)?`${t}_module`:t;return{name:n,edits:[K(e,/^import (\S+)/,t,n===t?`import ${t}`:`import ${t} as ${n}`)]}}function br(e,t){let n=!1,r=e=>e.kind===`pattern`?e.parts.some(e=>r(e.target)):e.kind===`name`&&e.name===t;return i(e.file.body,e=>{let i=e.at(-1);(`params`in i&&(i.name===t||i.params.some(({target:e})=>r(e)))||i.kind===`let`&&r(i.target))&&(n=!0)}),n}function xr(e,t){let n=t.split(`/`).at(-1);if(br(e,n))return null;let r=G(e).find(({module:e})=>e===t);if(r)return{name:r.names.find(({local:e})=>e!==`*`)?.local??n,edits:[]};let i=e.has(/^import \(/m);return{name:n,edits:[K(e,i?/^\t(?:\w+ )?"([^"]+)"/:/^import "([^"]+)"/,t,i?`\t"${t}"`:`import "${t}"`)]}}function Sr(e,t){let n=t.split(`.`),r=n.slice(0,-1).join(`.`),i=RegExp(`^import ${r.replaceAll(`.`,`\\.`)}\\.(?:\\*|${n.at(-1)});`,`m`);return{name:n.at(-1),edits:e.has(i)?[]:[K(e,/^import ([\w.]+)/,t,`import ${t};`)]}}function Cr(e,t){let n=RegExp(`^\\s*(?:global )?using ${t.replaceAll(`.`,`\\.`)};`,`m`);return e.has(n)?[]:[K(e,/^using ([\w.]+);/,t,`using ${t};`)]}function K(e,t,n,r){let{text:i}=e.file,a=null,o=0;for(let e of i.split(`
`)){let s=t.exec(e)?.[1],c=o+e.length+1;if(s===void 0&&a!==null)break;if(s!==void 0){if(s>n)return{span:vr(o),text:`${r}\n`};a=Math.min(c,i.length)}o=c}return{span:vr(a??wr(e)),text:`${r}\n`}}function wr(e){let{text:t}=e.file,n=/^(?:package [^\n]*\n|#![^\n]*\n|# -\*-[^\n]*\n|"""[\s\S]*?"""\n)+\n?/m.exec(t);return n&&t.slice(0,n.index).trim()===``?n.index+n[0].length:0}function Tr(e,t){let n=e.pathTo(t.span),r=cr(e,n);if(!r||/case/i.test(r.by+e.text(r.after)))return null;let i=Er(e,r,t.by===`mac`?Hr(e,r,W(n)?.params.length??0):null);if(!i)return null;let{before:a,between:o,after:s,edits:c=[]}=i;return[{span:r.before,text:a},{span:r.between,text:o},{span:r.after,text:s},...c]}function Er(e,t,n){switch(e.language){case`javascript`:case`typescript`:return Dr(e,t);case`python`:return Ar(e,t,n);case`go`:return Mr(e,t);case`ruby`:return Fr(e,t,n);case`php`:return Rr(t,n);case`java`:return zr(e,t);case`csharp`:return Vr(e,t)}}function Dr(e,{by:t,isNegated:n}){if(e.has(/\bsubtle\b|\bDeno\b/)||!/^(?:==|equals)$/.test(t))return null;let r=mr(e,`crypto`,`timingSafeEqual`),i=[`safeEqual`,`equalInConstantTime`].find(t=>!e.has(RegExp(`\\b${t}\\b`)));if(!r||i===void 0)return null;let{text:a}=e.file,o=(t===`==`?Or:kr)(e,i,r.name),s={span:[a.length,a.length],text:`${a.endsWith(`
`)?``:`
`}\n${o}\n`};return{before:`${n?`!`:``}${i}(`,between:`, `,after:`)`,edits:[...r.edits,s]}}function Or(e,t,n){let{indent:r,quote:i,end:a}=e.style,o=e.language===`typescript`,s=`${i}string${i}`;return[`function ${t}(${o?`a: unknown, b: unknown): boolean`:`a, b)`} {`,`${r}if (typeof a !== ${s} || typeof b !== ${s}) return false${a}`,`${r}const left = Buffer.from(a)${a}`,`${r}const right = Buffer.from(b)${a}`,`${r}return left.length === right.length && ${n}(left, right)${a}`,`}`].join(`
`)}function kr(e,t,n){let{indent:r,end:i}=e.style;return[`function ${t}(${e.language===`typescript`?`left: Uint8Array, right: Uint8Array): boolean`:`left, right)`} {`,`${r}return left.length === right.length && ${n}(left, right)${i}`,`}`].join(`
`)}function Ar(e,t,n){if(t.by!==`==`)return null;let{name:r,edits:i}=yr(e,`hmac`),a=r=>n===r&&jr(e,t[r])?` or ""`:``;return{before:`${t.isNegated?`not `:``}${r}.compare_digest(`,between:`${a(`left`)}, `,after:`${a(`right`)})`,edits:i}}function jr(e,t){let n=e.behind(t),{callee:r,args:i}=n.kind===`call`?n:{callee:null,args:[]};return r?.kind===`member`&&r.name===`get`&&i.length===1}function Mr(e,{by:t,isNegated:n,left:r,right:i}){if([r,i].some(t=>/\.Sum(?:\d+)?\($/.test(Nr(e,t)))||!/^(?:==|bytes\.Equal)$/.test(t))return null;let a=e.has(/"crypto\/hmac"/),o=xr(e,a?`crypto/hmac`:`crypto/subtle`);if(!o)return null;let{name:s,edits:c}=o,[l,u]=t===`==`?[`[]byte(`,`)`]:[``,``],d=t===`bytes.Equal`?Pr(e,`bytes`):[];return d?{before:a?`${n?`!`:``}${s}.Equal(${l}`:`${s}.ConstantTimeCompare(${l}`,between:`${u}, ${l}`,after:a?`${u})`:`${u}) ${n?`!=`:`==`} 1`,edits:[...c,...d??[]]}:null}function Nr(e,t){let n=e.behind(t);return n.kind===`call`?`${e.text(n.callee.span)}(`:``}function Pr(e,t){let n=e.file.text.match(RegExp(`\\b${t}\\.`,`g`))?.length??0;if(n!==1)return n>1?[]:null;let r=RegExp(`^[\\t ]*(?:import )?"${t}"\\r?\\n`,`m`).exec(e.file.text);return r?[{span:[r.index,r.index+r[0].length],text:``}]:null}function Fr(e,t,n){if(!/^(?:==|eql\?)$/.test(t.by))return null;let r=r=>n===r&&/[\w\])]$/.test(e.text(t[r].span))&&Ir(e,t[r])?`.to_s`:``;return{before:`${t.isNegated?`!`:``}${Lr(e)}(`,between:`${r(`left`)}, `,after:`${r(`right`)})`}}const Ir=(e,{kind:t,span:n})=>/^(?:name|index|member|call)$/.test(t)&&!/\s|\.to_s$/.test(e.text(n));function Lr(e){return e.has(/\bsinatra\b|\bRack\b|\bRoda\b|\bSinatra\b/)?`Rack::Utils.secure_compare`:/(?:^|\/)(?:app|lib|config)\//.test(e.file.path)||e.has(/\bRails\b|ApplicationController|ActiveSupport/)?`ActiveSupport::SecurityUtils.secure_compare`:`OpenSSL.secure_compare`}function Rr({by:e,isNegated:t,left:n,right:r},i){if(!/^(?:==|strcmp)$/.test(e))return null;let a=(e,{kind:t})=>i===e&&/^(?:name|index|member|call)$/.test(t)?`(string) `:``;return{before:`${t?`!`:``}hash_equals(${a(`left`,n)}`,between:`, ${a(`right`,r)}`,after:`)`}}function zr(e,{by:t,isNegated:n,left:r,right:i}){let a=Sr(e,`java.security.MessageDigest`),o=`${n?`!`:``}${a.name}.isEqual(`;if(t===`Arrays.equals`)return{before:o,between:`, `,after:`)`,edits:a.edits};if(!/^(?:Objects\.)?equals$/.test(t))return null;let s=Sr(e,`java.nio.charset.StandardCharsets`),c=`.getBytes(${s.name}.UTF_8)`,l=n=>t!==`equals`||Br(e,n)?[`String.valueOf(`,`)${c}`]:[``,c],[u,d]=l(r),[f,p]=l(i);return{before:`${o}${u}`,between:`${d}, ${f}`,after:`${p})`,edits:[...s.edits,...a.edits]}}function Br(e,t){let n=e.behind(t);return n.kind===`call`&&n.callee.kind===`member`&&/^get(?:Header|First|OrDefault)?$/.test(n.callee.name)}function Vr(e,{by:t,isNegated:n}){if(!/^(?:==|(?:[sS]tring\.)?Equals|SequenceEqual)$/.test(t))return null;let[r,i]=t===`SequenceEqual`?[``,``]:[`Encoding.UTF8.GetBytes(`,`)`];return{before:`${n?`!`:``}CryptographicOperations.FixedTimeEquals(${r}`,between:`${i}, ${r}`,after:`${i})`,edits:[...Cr(e,`System.Security.Cryptography`),...r===``?[]:Cr(e,`System.Text`)]}}function Hr(e,{left:t,right:n},r){let i=t=>/hmac|digest|hash|expected|computed/i.test(e.text(e.behind(t).span)),a=t=>{let n=e.text(e.behind(t).span);return/header|request|\breq\b|params|HTTP_|\benv\b/i.test(n)?!0:r>0&&t.kind===`name`&&/sig|given|header|received|provided/i.test(n)};return a(n)&&!i(n)?`right`:a(t)&&!i(t)?`left`:null}function Ur(e,t){let n=W(t);if(!n)return null;let r=Wr(e,n);if(!r)return null;if(e.language!==`go`)return{lines:r,edits:[]};let i=xr(e,`net/http`);return i&&{lines:r,edits:i.edits}}function Wr(e,t){let n=t.params.flatMap(({target:e})=>e.kind===`name`?[e.name]:[]);switch(e.language){case`javascript`:case`typescript`:return Gr(e,t,n);case`python`:return Kr(e,t);case`go`:{let e=t.params.find(({type:e})=>e?.endsWith(`http.ResponseWriter`))?.target;if(e?.kind===`name`)return[`http.Error(${e.name}, "invalid signature", http.StatusUnauthorized)`,`return`];let n=t.params.find(({type:e})=>e===`*gin.Context`)?.target;return n?.kind===`name`?[`${n.name}.AbortWithStatus(http.StatusUnauthorized)`,`return`]:null}case`ruby`:return e.has(/ApplicationController|ActionController/)?[`return head(:unauthorized)`]:null;case`php`:return e.has(/\bIlluminate\\/)?[`abort(401);`]:[`http_response_code(401);`,`exit;`];case`java`:return/^ResponseEntity\b/.test(t.returns??``)?[`return ResponseEntity.status(401).build();`]:null;case`csharp`:return/\bI?ActionResult\b/.test(t.returns??``)?[`return Unauthorized();`]:/\bIResult\b/.test(t.returns??``)?[`return Results.Unauthorized();`]:null}}function Gr(e,t,n){let{end:r}=e.style,i=n.find(e=>/^(?:res|response|reply)$/.test(e));return i===`reply`?[`return ${i}.code(401).send()${r}`]:i===void 0?/\bResponse\b/.test(t.returns??``)||/\bnew Response\(/.test(e.text(t.span))?[`return new Response(null, { status: 401 })${r}`]:null:[`return ${i}.status(401).end()${r}`]}function Kr(e,t){let n=e.text(t.span);return e.has(/^from flask import .*\babort\b/m)?[`abort(401)`]:e.has(/^from flask import /m)?t.decorators.length>0?[`return "", 401`]:null:e.has(/^from fastapi import .*\bHTTPException\b/m)?[`raise HTTPException(status_code=401)`]:/\bHttpResponse\(/.test(n)?[`return HttpResponse(status=401)`]:null}const qr={javascript:e=>`throw new Error(${e})`,typescript:e=>`throw new Error(${e})`,python:e=>`raise RuntimeError(${e})`,go:e=>`panic(${e})`,ruby:e=>`raise ${e}`,php:e=>`throw new \\RuntimeException(${e})`,java:e=>`throw new IllegalStateException(${e})`,csharp:e=>`throw new InvalidOperationException(${e})`};function q(e,t){let n=t!==null&&/^[\w.:/-]{1,80}$/.test(t)?t:`The webhook secret`;return qr[e.language](J(e,`${n} is not set`))}function Jr(e,t,n){let r=`${q(e,n)}${e.language===`php`?`;`:e.style.end}`;return e.language===`php`?[`if (!${t}) {`,`${e.style.indent}${r}`,`}`]:[`if (!${t}) ${r}`]}function Yr(e,t,n){let r=t[t.lastIndexOf(n)-1];return r?.kind===`let`&&r.target.kind===`name`&&r.value===n&&e.isAlone(r.span)?r:null}function J(e,t){return/^(?:go|java|csharp)$/.test(e.language)||e.style.quote===`"`?`"${t}"`:`'${t}'`}function Y(e){let t=e.at(-1);return t?t.kind===`if`?Y(t.then)&&Y(t.otherwise):t.kind===`block`?Y(t.body):t.kind===`expr`&&t.value.kind===`call`?Xr.test(Zr(t.value.callee)):/^(?:return|throw|exit|break|continue)$/.test(t.kind):!1}const Xr=/^(?:abort|halt|exit|die|panic|fatalf?|abort_if|abort_unless|throw_if)$/i,Zr=e=>e.kind===`name`||e.kind===`member`?e.name:``;function X(e,[t,n],r){let i=e.indentAt(t),a=n+(/^[\t ]*;/.exec(e.file.text.slice(n))?.[0].length??0);return{span:[a,a],text:r.map(e=>`\n${i}${e}`).join(``)}}function Qr(e,t){if(!e.isAlone(t))return null;let n=e.nextLine(t[1]),r=/^[\t ]*\r?\n/.exec(e.file.text.slice(n))?.[0].length??0,i=e.file.text.slice(0,e.lineStart(t[0])),a=/(?:[{(]|\bdo|\bdef [^\n]*|:)[\t ]*\r?\n$/.test(i);return{span:[e.lineStart(t[0]),a?n+r:n],text:``}}function $r(e,t){let n=e.pathTo(t),r=Ur(e,n);return n.length===0||!r?null:ei(e,n,r)??ti(e,n,r)??ri(e,n,r)??ai(e,n,r)}function ei(e,t,{lines:n,edits:r}){let i=t.findLast(e=>e.kind===`let`);if(e.language!==`go`||i?.kind!==`let`||i.target.kind!==`pattern`)return null;let a=/^(\w+, )_( :?= )/.exec(e.text(i.span));if(!a||i.value!==t.at(-1))return null;let o=i.span[0]+a[1].length;return[{span:[o,o+1],text:`err`},X(e,i.span,[`if err != nil {`,...n.map(e=>`\t${e}`),`}`]),...r]}function ti(e,t,{lines:n,edits:r}){let i=t.findLast(e=>e.kind===`try`);if(i?.catches.length!==1)return null;let[{body:a}]=i.catches,o=a.at(-1);return!o||Y(a)||e.language===`ruby`||!e.isAlone(o.span)?null:[X(e,o.span,ni(e,o)??n),...r]}function ni(e,t){let n=e.text(t.span);return/^(?:http\.Error|\w+\.(?:WriteHeader|Abort\w*|sendStatus|status|writeHead|code)|http_response_code)\(/.test(n)?[e.language===`php`?`exit;`:`return${e.language===`go`?``:e.style.end}`]:null}function ri(e,t,{lines:n,edits:r}){let i=t.at(-2);if(i?.kind!==`expr`||i.value!==t.at(-1)||!e.isAlone(i.span))return null;let a=ii(e,n,e.indentAt(i.span[0]));if(!a)return null;let[o,s]=i.span,c=/^[\t ]*;/.exec(e.file.text.slice(s))?.[0].length??0;return[{span:[o,o],text:a[0]},{span:[s,s+c],text:a[1]},...r]}function ii(e,t,n){let r=t.map(t=>`\n${n}${e.style.indent}${t}`).join(``);switch(e.language){case`python`:return[`if not `,`:${r}`];case`go`:return[`if !`,` {${r}\n${n}}`];case`ruby`:return null;default:return[`if (!`,`) {${r}\n${n}}`]}}function ai(e,t,{lines:n,edits:r}){let i=t.findLast(e=>e.kind===`if`&&oi(e.test.span,t.at(-1).span))??si(e,t);if(!i||!ci(i))return null;let a=i.then.at(-1);return!a||Y(i.then)||!ui(e,i,a)?null:[X(e,a.span,ni(e,a)??n),...r]}const oi=(e,t)=>e[0]<=t[0]&&t[1]<=e[1];function si(e,t){let n=t.findLast(e=>e.kind===`let`);if(n?.kind!==`let`||n.target.kind!==`name`)return null;let{name:r}=n.target,a=[];return i(e.file.body,e=>{let t=e.at(-1);t.kind===`if`&&t.test.kind===`not`&&t.test.value.kind===`name`&&t.test.value.name===r&&a.push(t)}),a.length===1?a[0]:null}const ci=({test:e})=>li(e);function li(e){return e.kind===`logic`?e.op===`or`&&li(e.left)&&li(e.right):e.kind===`not`||e.kind===`binary`&&e.op===`!=`}function ui(e,{span:t,test:n},r){if(!e.isAlone(r.span))return!1;let i=e.text([n.span[1],r.span[0]]);return e.language===`python`?r.span[0]>t[0]:i.includes(`{`)||e.language===`ruby`}function di(e){let t=pi(e);if(!t)return null;switch(e.language){case`javascript`:case`typescript`:return mi(e,t);case`python`:return gi(e,t);case`ruby`:return/\bparams\b/.test(e.text(t.from.span))&&e.has(/ApplicationController|ActionController/)?[{span:t.span,text:`request.raw_post`}]:null;case`php`:return _i(e,t);default:return null}}const fi=/^(?:JSON\.stringify|JSON\.generate|json\.dumps|json_encode)$/;function pi(e){let t=[];return i(e.file.body,n=>{let r=n.at(-1);r.kind===`call`&&fi.test(e.text(r.callee.span))&&r.args[0]&&t.push({span:r.span,from:r.args[0].value,path:[...n]}),r.kind===`member`&&r.name===`to_json`&&t.push({span:r.span,from:r.object,path:[...n]})}),t.length===1?t[0]:null}function mi(e,t){let n=e.behind(t.from);if(n.kind===`await`)return hi(e,t);let r=/^(\w+)\.body$/.exec(e.text(n.span))?.[1],i=/\bexpress\.json\((\))/.exec(e.file.text);if(r===void 0||!i||e.language===`typescript`)return null;let a=i.index+i[0].length-1;return[{span:[a,a],text:`{ verify: (req, _res, buffer) => { req.rawBody = buffer; } }`},{span:t.span,text:`${r}.rawBody`}]}function hi(e,{span:t,from:n}){if(n.kind!==`name`||e.has(/\brawBody\b/))return null;let r=e.assignmentOf(n.name);if(r?.value.kind!==`await`||!e.isAlone(r.span))return null;let i=r.value.value;if(i.kind!==`call`||i.callee.kind!==`member`||i.callee.name!==`json`)return null;let a=i.callee.span[1];return[{span:r.target.span,text:`rawBody`},{span:[a-4,a],text:`text`},X(e,r.span,[`const ${n.name} = JSON.parse(rawBody)${e.style.end}`]),{span:t,text:`rawBody`}]}function gi(e,{from:t,path:n}){if(!e.has(/^\s*from flask import /m)||!/^request\.(?:json|get_json\(.*\))$/.test(e.text(e.behind(t).span)))return null;let r=n.findLast(e=>e.kind===`call`&&e.callee.kind===`member`&&e.callee.name===`encode`&&e.callee.object===n.at(-1));return r?[{span:r.span,text:`request.get_data()`}]:null}function _i(e,{span:t,from:n}){let r=e.text(e.behind(n).span),i=/^(\$\w+)->(?:all|input|json|post|toArray)\(\)$/.exec(r)?.[1];return i!==void 0&&e.has(/\bIlluminate\\/)?[{span:t,text:`${i}->getContent()`}]:r===`$_POST`||/^json_decode\(file_get_contents\((['"])php:\/\/input\1\)/.test(r)?[{span:t,text:`file_get_contents('php://input')`}]:null}function vi(e,{name:t},n,r){let i=e.pathTo(n.span),a=i.at(-1),o=i.at(-2);return a?.kind===`literal`&&o?.kind===`logic`&&o.right===a?yi(e,i,o,t,r):a?.kind===`literal`&&o?.kind===`call`?xi(e,o,a,t):a?Ci(e,a,t):null}function yi(e,t,n,r,i){let{left:a,right:o,span:s}=n,c=e.text([a.span[1],o.span[0]]);if(!/^\s*(?:\|\||\?\?|\?:|or)\s*$/.test(c))return null;let l={span:[a.span[1],s[1]],text:``},u=Yr(e,t,n),d=u?[l,X(e,u.span,Jr(e,e.text(u.target.span),r))]:null;return e.language===`php`||e.language===`csharp`?c.includes(`|`)?null:d&&e.language===`php`?c.includes(`?:`)?d:[{span:o.span,text:`null`},d[1]]:[{span:o.span,text:q(e,r)}]:e.language===`python`&&a.kind===`call`?[...bi(e,a),l]:e.language===`ruby`&&a.kind===`index`&&e.text(a.object.span)===`ENV`?[{span:[a.object.span[1],a.index.span[0]],text:`.fetch(`},{span:[a.index.span[1],s[1]],text:`)`}]:(e.language===`javascript`||e.language===`typescript`)&&d?d:i===`token`?null:[e.language===`typescript`?{...l,text:`!`}:l]}function bi(e,{callee:t,args:n,span:r}){let[i]=n,a=e.text(t.span);if(!i||t.kind===`literal`)return[];if(/(?:^|\.)getenv$/.test(a)){let{name:t,edits:n}=yr(e,`os`);return[{span:[r[0],i.value.span[0]],text:`${t}.environ[`},{span:[i.value.span[1],r[1]],text:`]`},...n]}return t.kind!==`member`||t.name!==`get`?[]:[{span:[t.object.span[1],i.value.span[0]],text:`[`},{span:[i.value.span[1],r[1]],text:`]`}]}function xi(e,t,n,r){let[i,a]=t.args;if(!i||a?.value!==n||t.args.length!==2)return null;let o=e.text(t.callee.span),s={span:[i.value.span[1],n.span[1]],text:``};switch(e.language){case`python`:{let n=bi(e,t);return n.length>0?n:a.name==="default"?[s]:null}case`ruby`:return o===`ENV.fetch`?[s]:null;case`php`:return!/^\s*[,;)\]]/.test(e.file.text.slice(t.span[1]))||!/^(?:env|config)$/.test(o)?null:[s,{span:[t.span[1],t.span[1]],text:` ?? ${q(e,r)}`}];case`java`:return Si(e,t,i.value,n,o,r);default:return null}}function Si(e,{callee:t,span:n},r,i,a,o){if(a===`System.getenv().getOrDefault`){let t=Sr(e,`java.util.Objects`),i=/"[^"]*"/.exec(q(e,o))[0];return[{span:[n[0],r.span[0]],text:`${t.name}.requireNonNull(System.getenv(`},{span:[r.span[1],n[1]],text:`), ${i})`},...t.edits]}return t.kind!==`member`||t.name!==`getProperty`||a.startsWith(`System`)?null:[{span:[t.span[1]-t.name.length,t.span[1]],text:`getRequiredProperty`},{span:[r.span[1],i.span[1]],text:``}]}function Ci(e,t,n){let r=new Set(e.text(t.span).match(/[A-Za-z_]\w*/g)??[]),a=[];return i(e.file.body,t=>{let i=t.at(-1);if(i.kind!==`if`||i.then.length!==1)return;let[o]=i.then;o?.kind===`let`&&o.target.kind===`name`&&r.has(o.target.name)&&o.value?.kind===`literal`&&typeof o.value.value==`string`&&a.push({span:[o.span[0],o.value.span[1]],text:q(e,n)})}),a.length===1?a:null}function wi(e,t,n,r){let i=e.pathTo(t.span).at(-1),a=i?.kind?e.literalBehind(i):null;if(!a)return null;let o=e.pathTo(a.span),s=Ti(n,r);return Ei[e.language]({code:e,literal:a,path:o,name:s,by:r})}function Ti(e,t){return`${e===null?``:`${e.toUpperCase().replace(/\W+/g,`_`)}_`}WEBHOOK_${t===`token`?`TOKEN`:`SECRET`}`}const Ei={javascript:Oi,typescript:Oi,python({code:e,literal:t,name:n}){let{name:r,edits:i}=yr(e,`os`),a=/^r?b/i.test(e.text(t.span)),o=`${r}.environ[${J(e,n)}]${a?`.encode()`:``}`;return[{span:t.span,text:o},...i]},go:ki,ruby:({code:e,literal:t,name:n})=>[{span:t.span,text:`ENV.fetch(${J(e,n)})`}],php({code:e,literal:t,path:n,name:r}){if(/\b(?:const|private|protected|public|static|var)\b/.test(Z(e,t)))return null;let i=`getenv(${J(e,r)})`,a=Yr(e,n,t);if(a)return[{span:t.span,text:i},X(e,a.span,Jr(e,e.text(a.target.span),r))];let o=`${i} ?: ${q(e,r)}`;return[{span:t.span,text:Di(e,t)?o:`(${o})`}]},java({code:e,literal:t,name:n}){return/^\s*@/.test(Z(e,t))?null:[{span:t.span,text:`System.getenv("${n}")`}]},csharp:Ai},Z=(e,{span:t})=>e.text([e.lineStart(t[0]),e.nextLine(t[0])]);function Di(e,{span:t}){let n=e.file.text.slice(0,t[0]),r=e.file.text.slice(t[1]);return/(?:[(,[]|=>?|\breturn)\s*$/.test(n)&&/^\s*[,;)\]]/.test(r)}function Oi({code:e,literal:t,path:n,name:r,by:i}){let a=e.has(/\bDeno\.env\b/)?`Deno.env.get(${J(e,r)})`:`process.env.${r}`,o=Yr(e,n,t);return o?[{span:t.span,text:a},X(e,o.span,Jr(e,o.target.name,r))]:i===`token`?null:[{span:t.span,text:e.language===`typescript`?`${a}!`:a}]}function ki({code:e,literal:t,name:n}){let r=Z(e,t),i=/^const \w+(?: string)? = /.test(r),{text:a}=e.file;if(!i&&/^\s+\w+(?: string)? = /.test(r)&&a.lastIndexOf(`
const (`,t.span[0])>a.lastIndexOf(`
)`,t.span[0]))return null;let o=e.lineStart(t.span[0]),s=xr(e,`os`);if(!s)return null;let{name:c,edits:l}=s,u=[`if ${c}.Getenv("${n}") == "" {`,`\t${q(e,n)}`,`}`];return[...i?[{span:[o,o+5],text:`var`}]:[],{span:t.span,text:`${c}.Getenv("${n}")`},{span:[a.length,a.length],text:`${a.endsWith(`
`)?``:`
`}\nfunc init() {\n${u.map(e=>`\t${e}\n`).join(``)}}\n`},...l]}function Ai({code:e,literal:t,path:n,name:r}){let i=Z(e,t);if(/^\s*\[/.test(i))return null;let a=`Environment.GetEnvironmentVariable("${r}") ?? ${q(e,r)}`,o={span:t.span,text:Di(e,t)?a:`(${a})`},s=/\bconst\s+string\b/.exec(i);if(!s)return[o];let c=e.lineStart(t.span[0])+s.index,l=W(n)?`string`:`static readonly string`;return[{span:[c,c+s[0].length],text:l},o]}function ji(e,{kind:t,span:n}){let r=e.pathTo(n),i=r.at(-1);if(!i||t===`switched-off`)return null;let a=r.findLast(e=>e.kind===`conditional`&&Mi(e.test.span,n));if(a)return t===`not-production`?null:Ni(a);let o=r.findLast(e=>e.kind===`if`&&Mi(e.test.span,n));return o?t===`not-production`?Pi(e,o,n):Ii(e,o)??zi(e,o,i)??Wi(e,o,r):null}const Mi=(e,t)=>e[0]<=t[0]&&t[1]<=e[1];function Ni({test:e,then:t,otherwise:n,span:r}){let i=$(e)?t:Q(e)?n:null;return i?[{span:[r[0],i.span[0]],text:``},{span:[i.span[1],r[1]],text:``}]:null}function Pi(e,{span:t,test:n,then:r,otherwise:i},a){if(i.length>0)return null;if(n.kind===`logic`&&n.op===`and`&&Fi(n.left,a)&&Y(r))return[{span:[n.left.span[0],n.right.span[0]],text:``}];let[o]=r;if(!Fi(n,a)||r.length!==1||o?.kind!==`return`)return null;let s=Qr(e,t);return s&&[s]}function Fi(e,[t,n]){let r=e.kind===`not`?e.value:e;return r.span[0]===t&&r.span[1]===n}function Ii(e,{test:t,then:n}){let[r]=n;if(n.length!==1||r?.kind!==`return`||r.value?.kind!==`literal`||r.value.value!==!0||!Q(t))return null;let i=e.text(r.value.span),a={true:`false`,True:`False`,TRUE:`FALSE`};return a[i]===void 0?null:[{span:r.value.span,text:a[i]}]}function Q(e){return e.kind===`logic`?e.op===`or`&&Q(e.left)&&Q(e.right):Li(e)?!0:e.kind===`not`?!Li(e.value):e.kind===`binary`&&e.op===`==`}const Li=e=>e.kind===`call`&&/empty|blank|null/i.test(Ri(e.callee));function $(e){return e.kind===`logic`?e.op===`and`&&$(e.left)&&$(e.right):e.kind===`not`?Li(e.value):e.kind===`binary`?e.op===`!=`&&e.right.kind===`literal`&&(e.right.value===null||e.right.value===``):e.kind===`call`?/^(?:get\w*|header|isset|present\?)$/i.test(Ri(e.callee)):/^(?:name|member|index)$/.test(e.kind)}const Ri=e=>e.kind===`name`||e.kind===`member`?e.name:``;function zi(e,{test:t,then:n},r){if(t.kind!==`logic`||t.op!==`and`||!Y(n)||t.left.span[0]>r.span[0]||r.span[1]>t.left.span[1])return null;let i=Ui(e,t.left),a=Vi(e,t);return i&&a?[...i,a]:null}const Bi=[[/&&/,`||`],[/\band\b/,`or`]];function Vi(e,{left:t,right:n}){let r=e.text([t.span[1],n.span[0]]);for(let[e,n]of Bi){let i=e.exec(r);if(!i)continue;let a=t.span[1]+i.index;return{span:[a,a+i[0].length],text:n}}return null}const Hi={python:`not `};function Ui(e,t){let{span:n}=t;if(t.kind===`not`)return[{span:[n[0],t.value.span[0]],text:``}];if(t.kind===`binary`){let n=e.text([t.left.span[1],t.right.span[0]]),r=/!==?|is not/.exec(n);if(!r)return null;let i=t.left.span[1]+r.index,a=r[0]===`is not`?`is`:r[0].replace(`!`,`=`);return[{span:[i,i+r[0].length],text:a}]}return/^(?:name|member|index|call)$/.test(t.kind)?[{span:[n[0],n[0]],text:Hi[e.language]??`!`}]:null}function Wi(e,{span:t,test:n,then:r,otherwise:i},a){if(i.length>0||!$(n)||Y(r))return null;let o=Ur(e,a),s=r.at(-1);if(!o||!s)return null;let c=e.indentAt(t[0]),l=o.lines.map(t=>`\n${c}${e.style.indent}${t}`).join(``),u=e.text(t);if(e.language===`python`)return[{span:[t[1],t[1]],text:`\n${c}else:${l}`},...o.edits];if(e.language===`ruby`)return u.endsWith(`\n${c}end`)?[{span:[t[1]-3,t[1]-3],text:`else${l}\n${c}`},...o.edits]:null;if(!u.endsWith(`}`))return null;let d=e.language===`csharp`?`\n${c}else\n${c}{${l}\n${c}}`:` else {${l}\n${c}}`;return[{span:[t[1],t[1]],text:d},...o.edits]}const Gi=e=>`import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';

const app = express();
app.use(express.raw({ type: '*/*' }));

app.post('/webhooks/otesse', (req, res) => {
  const sentAt = req.get('x-otesse-timestamp') ?? '';
${e}  const expected = createHmac('sha256', process.env.OTESSE_WEBHOOK_SECRET).update(\`\${sentAt}.\${req.body}\`).digest();
  const given = Buffer.from(req.get('x-otesse-signature') ?? '', 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return res.sendStatus(401);
  orders.markPaid(JSON.parse(req.body).order);
  res.sendStatus(204);
});
`,Ki=e=>`import { createHmac, timingSafeEqual } from 'node:crypto';

export async function POST(request: Request) {
  const body = await request.text();
  const timestamp = request.headers.get('x-slack-request-timestamp') ?? '';
${e}  const expected = 'v0=' + createHmac('sha256', process.env.SLACK_SIGNING_SECRET!).update(\`v0:\${timestamp}:\${body}\`).digest('hex');
  const given = request.headers.get('x-slack-signature') ?? '';
  if (given.length !== expected.length || !timingSafeEqual(Buffer.from(given), Buffer.from(expected))) {
    return new Response('no', { status: 401 });
  }
  await tickets.create(JSON.parse(body).event);
  return new Response(null, { status: 204 });
}
`,qi=e=>`import hashlib
import hmac
import os
import time

from flask import Flask, abort, request

app = Flask(__name__)
SECRET = os.environ["SLACK_SIGNING_SECRET"]


@app.post("/slack/events/webhook")
def slack():
    timestamp = request.headers["X-Slack-Request-Timestamp"]
${e}    base = f"v0:{timestamp}:{request.get_data(as_text=True)}"
    expected = "v0=" + hmac.new(SECRET.encode(), base.encode(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected, request.headers["X-Slack-Signature"]):
        abort(401)
    tickets.create(request.get_json()["event"])
    return "", 204
`,Ji=e=>`package main

import (
	"io"
	"net/http"
	"os"

	"github.com/stripe/stripe-go/v82/webhook"
)

func stripeWebhook(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	event, err := webhook.${e}(body, r.Header.Get("Stripe-Signature"), os.Getenv("STRIPE_WEBHOOK_SECRET"))
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	orders.MarkPaid(event.ID)
	w.WriteHeader(http.StatusNoContent)
}

func main() {
	http.HandleFunc("/webhooks/stripe", stripeWebhook)
}
`,Yi=e=>`class StripeWebhooksController < ApplicationController
  skip_before_action :verify_authenticity_token

  def create
    payload = request.body.read
    secret = ENV.fetch("STRIPE_WEBHOOK_SECRET")
    event = Stripe::Webhook.construct_event(payload, request.headers["Stripe-Signature"], secret${e})
    Order.find_by(number: event.data.object.id).update(paid: true)
    head :no_content
  rescue Stripe::SignatureVerificationError
    head :bad_request
  end
end
`,Xi=e=>`<?php

namespace App\\Http\\Controllers;

use Illuminate\\Http\\Request;
use Stripe\\Exception\\SignatureVerificationException;
use Stripe\\Webhook;

class StripeWebhookController extends Controller
{
    public function handle(Request $request)
    {
        try {
            $event = Webhook::constructEvent($request->getContent(), $request->header('Stripe-Signature'), config('services.stripe.webhook_secret')${e});
        } catch (SignatureVerificationException $e) {
            abort(400);
        }
        Order::where('number', $event->data->object->id)->update(['paid' => true]);
        return response()->noContent();
    }
}
`,Zi=e=>`package shop;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.net.Webhook;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class StripeWebhookController {
  @Value("\${stripe.webhook.secret}")
  private String webhookSecret;

  @PostMapping("/webhooks/stripe")
  ResponseEntity<Void> handle(@RequestBody String payload, @RequestHeader("Stripe-Signature") String signature) {
    Event event;
    try {
      event = Webhook.constructEvent(payload, signature, webhookSecret${e});
    } catch (SignatureVerificationException e) {
      return ResponseEntity.badRequest().build();
    }
    orders.markPaid(event.getId());
    return ResponseEntity.noContent().build();
  }
}
`,Qi=e=>`using Microsoft.AspNetCore.Mvc;
using Stripe;

[ApiController]
public class StripeWebhookController : ControllerBase
{
    private readonly IConfiguration _configuration;
    private readonly OrderService _orders;

    public StripeWebhookController(IConfiguration configuration, OrderService orders)
    {
        _configuration = configuration;
        _orders = orders;
    }

    [HttpPost("webhooks/stripe")]
    public async Task<IActionResult> Handle()
    {
        var json = await new StreamReader(Request.Body).ReadToEndAsync();
        try
        {
            var stripeEvent = EventUtility.ConstructEvent(json, Request.Headers["Stripe-Signature"], _configuration["Stripe:WebhookSecret"]${e});
            await _orders.MarkPaidAsync(stripeEvent.Id);
        }
        catch (StripeException)
        {
            return BadRequest();
        }
        return NoContent();
    }
}
`,$i={id:`webhook-replay-possible`,category:`webhooks`,vendor:null,title:`Old webhook messages are accepted`,severity:`medium`,confidence:`medium`,why:`A signature stays right for ever. Who has seen one message, in a log or on the way, can send it again and again: the signed time of sending is there to refuse it.`,fix:[`Refuse a message whose signed timestamp is more than five minutes old. The vendors’ own functions do so unless they are told otherwise.`,`Keep the ids of messages for as long, and answer one that comes again without doing its work again.`],bad:[],good:[],examples:{javascript:{path:`server.js`,bad:Gi(``),good:Gi(`  if (!(Math.abs(Date.now() / 1000 - Number(sentAt)) < 300)) return res.sendStatus(401);
`)},typescript:{path:`app/api/slack/webhook/route.ts`,bad:Ki(``),good:Ki(`  if (!(Number(timestamp) > Date.now() / 1000 - 300)) return new Response('too old', { status: 401 });
`)},python:{path:`app.py`,bad:qi(``),good:qi(`    if abs(time.time() - int(timestamp)) > 300:
        abort(401)
`)},go:{path:`main.go`,bad:Ji(`ConstructEventIgnoringTolerance`),good:Ji(`ConstructEvent`)},ruby:{path:`app/controllers/stripe_webhooks_controller.rb`,bad:Yi(`, tolerance: nil`),good:Yi(``)},php:{path:`app/Http/Controllers/StripeWebhookController.php`,bad:Xi(`, 0`),good:Xi(`, 120`)},java:{path:`src/main/java/shop/StripeWebhookController.java`,bad:Zi(`, 0`),good:Zi(``)},csharp:{path:`Controllers/StripeWebhookController.cs`,bad:Qi(`, tolerance: 31536000`),good:Qi(`, tolerance: 300`)}},references:[`https://cwe.mitre.org/data/definitions/294.html`,`https://docs.stripe.com/webhooks#replay-attacks`,`https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md`],cwe:[294],controls:{owasp:[`A07:2021`,`A07:2025`,`API2:2023`],pci:[`6.2.4`],soc2:[`CC6.6`]},judge(e){return e.verifications.flatMap(t=>{let{freshness:n,by:r}=t;if(n!==`unchecked`&&n!==`disabled`)return[];let i=n===`disabled`||r===`mac`&&e.scheme?.signsTime===!0;return[{site:t,message:n===`disabled`?`${A(e)} has the age of messages not limited, or so that it refuses none.`:`${A(e)} verifies the time of sending and never asks how long ago that was.`,evidence:[],confidence:i&&e.complete&&e.certain?`medium`:`low`}]})},repair({site:e},{verifications:t},n){let r=t.find(t=>t===e),i=r?.by===`sdk`&&r.freshness===`disabled`?ar(new U(n),r.span):null;return i?{description:`Refuse old messages`,edits:i}:null}},ea={id:`webhook-secret-fallback`,category:`webhooks`,vendor:null,title:`Webhook secret falls back to a value in the code`,severity:`high`,confidence:`high`,why:`Where the setting is missing, the check still runs and passes for everyone who has read the code, or who tries the empty string.`,fix:[`Read the secret without a default and refuse to start when it is missing.`],bad:[],good:[],examples:{javascript:B(F,[[`process.env.OTESSE_WEBHOOK_SECRET`,`process.env.OTESSE_WEBHOOK_SECRET || 'development'`]]),typescript:B(z,[[`process.env.OTESSE_WEBHOOK_SECRET!`,`process.env.OTESSE_WEBHOOK_SECRET ?? ''`]]),python:B(L,[[`os.environ["OTESSE_WEBHOOK_SECRET"]`,`os.environ.get("OTESSE_WEBHOOK_SECRET", "development")`]]),go:B(N,[[`	mac := hmac.New(sha256.New, []byte(os.Getenv("OTESSE_WEBHOOK_SECRET")))`,`	secret := os.Getenv("OTESSE_WEBHOOK_SECRET")
	if secret == "" {
		secret = "development"
	}
	mac := hmac.New(sha256.New, []byte(secret))`]]),ruby:B(R,[[`ENV.fetch('OTESSE_WEBHOOK_SECRET')`,`ENV.fetch('OTESSE_WEBHOOK_SECRET', 'development')`]]),php:B(I,[[`config('services.otesse.webhook_secret')`,`config('services.otesse.webhook_secret', 'development')`]]),java:B(P,[[`System.getenv("OTESSE_WEBHOOK_SECRET")`,`System.getenv().getOrDefault("OTESSE_WEBHOOK_SECRET", "development")`]]),csharp:B(M,[[`Environment.GetEnvironmentVariable("OTESSE_WEBHOOK_SECRET")`,`Environment.GetEnvironmentVariable("OTESSE_WEBHOOK_SECRET") ?? "development"`],[`secret!`,`secret`]])},references:[`https://cwe.mitre.org/data/definitions/1188.html`],cwe:[1188,798],controls:{owasp:[`A07:2021`,`A07:2025`,`API2:2023`],pci:[`8.6.3`],soc2:[`CC6.1`]},judge(e){return e.verifications.flatMap(({secret:t,by:n})=>{if(!t?.fallback||n===`unseen`&&t.fallback.isEmpty)return[];let r=t.fallback.isEmpty?`the empty string`:`a value in the code`;return[{site:t.fallback,message:`${A(e)} verifies with ${r} when ${t.name??`the secret`} is not set.`,evidence:[],confidence:e.certain?`high`:`medium`,...!t.fallback.isEmpty&&{hidden:[t.fallback]}}]})},repair({site:e},{verifications:t},n){let r=t.find(({secret:t})=>t?.fallback===e),i=r&&vi(new U(n),r.secret,e,r.by);return i?{description:`Refuse to run without the secret`,edits:i}:null}},ta={id:`webhook-secret-hardcoded`,category:`webhooks`,vendor:null,title:`Webhook secret stands in the code`,severity:`high`,confidence:`high`,why:`Everyone who can read the code, its history or a copy of it can sign events.`,fix:[`Read the secret from the environment or a secret manager.`,`Make a new one at the vendor: this one has been read.`],bad:[],good:[],examples:{javascript:B(F,[[`process.env.OTESSE_WEBHOOK_SECRET`,`'our-webhook-word'`]]),typescript:B(z,[[`process.env.OTESSE_WEBHOOK_SECRET!`,`'our-webhook-word'`]]),python:B(L,[[`os.environ["OTESSE_WEBHOOK_SECRET"]`,`"our-webhook-word"`],[`import os
`,``]]),go:B(N,[[`os.Getenv("OTESSE_WEBHOOK_SECRET")`,`"our-webhook-word"`],[`	"os"
`,``]]),ruby:B(R,[[`ENV.fetch('OTESSE_WEBHOOK_SECRET')`,`'our-webhook-word'`]]),php:B(I,[[`config('services.otesse.webhook_secret')`,`'our-webhook-word'`]]),java:B(P,[[`System.getenv("OTESSE_WEBHOOK_SECRET")`,`"our-webhook-word"`]]),csharp:B(M,[[`Environment.GetEnvironmentVariable("OTESSE_WEBHOOK_SECRET")`,`"our-webhook-word"`],[`secret!`,`secret`]])},references:[`https://cwe.mitre.org/data/definitions/798.html`],cwe:[798],controls:{owasp:[`A07:2021`,`A07:2025`,`API2:2023`],pci:[`8.6.3`],soc2:[`CC6.1`]},judge(e){return e.verifications.flatMap(({secret:t})=>t?.kind===`literal`?[{site:t,message:`${A(e)} verifies with a secret that stands in the code.`,evidence:[],confidence:e.certain?`high`:`medium`,hidden:[t]}]:[])},repair({site:e},{verifications:t,vendor:n},r){let i=t.find(({secret:t})=>t===e),a=i&&wi(new U(r),i.secret,i.vendor??n,i.by);return a?{description:`Read the secret from the environment (make a new one: this one has been read)`,edits:a}:null}},na={id:`webhook-signature-not-verified`,category:`webhooks`,vendor:null,title:`Webhook is believed without a check of who sent it`,severity:`high`,confidence:`high`,why:`The address of a webhook is no secret. Whoever knows it can send an event of their own making: a payment that never was, a user who never signed up.`,fix:[`Verify the signature over the raw body before anything else, with the vendor’s library where it has one.`,`Answer 400 or 401 and stop where it does not fit.`,`Keep the secret in the environment, one for each endpoint and environment.`],bad:[],good:[],examples:{javascript:{path:`server.js`,bad:`import express from 'express';

const app = express();

app.post('/webhooks/stripe', express.raw({ type: '*/*' }), async (req, res) => {
  const event = JSON.parse(req.body);
  await orders.markPaid(event.data.object.id);
  res.sendStatus(200);
});
`,good:`import express from 'express';
import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);
const app = express();

app.post('/webhooks/stripe', express.raw({ type: '*/*' }), async (req, res) => {
  let event;
  try {
    event = stripe.webhooks.constructEvent(req.body, req.get('stripe-signature'), process.env.STRIPE_WEBHOOK_SECRET);
  } catch {
    return res.sendStatus(400);
  }
  await orders.markPaid(event.data.object.id);
  res.sendStatus(200);
});
`},typescript:B(z,[[`import { createHmac, timingSafeEqual } from 'node:crypto';
`,``],[`  const expected = createHmac('sha256', process.env.OTESSE_WEBHOOK_SECRET!).update(body).digest();
  const given = Buffer.from(request.headers.get('x-otesse-signature') ?? '', 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    return new Response(null, { status: 401 });
  }
`,``]]),python:{path:`app.py`,bad:`from flask import Flask, request

app = Flask(__name__)


@app.post("/webhooks/otesse")
def otesse():
    orders.mark_paid(request.get_json()["order"])
    return "", 204
`,good:`import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)
SECRET = os.environ["OTESSE_WEBHOOK_SECRET"]


@app.post("/webhooks/otesse")
def otesse():
    expected = hmac.new(SECRET.encode(), request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected, request.headers["X-Otesse-Signature"]):
        abort(401)
    orders.mark_paid(request.get_json()["order"])
    return "", 204
`},go:{path:`hooks/stripe_webhook.go`,bad:`package hooks

import (
	"encoding/json"
	"net/http"

	"github.com/stripe/stripe-go/v82"
)

func StripeWebhook(w http.ResponseWriter, r *http.Request) {
	var event stripe.Event
	if err := json.NewDecoder(r.Body).Decode(&event); err != nil {
		http.Error(w, "unreadable", http.StatusBadRequest)
		return
	}
	orders.MarkPaid(event.Data.Raw)
	w.WriteHeader(http.StatusOK)
}
`,good:`package hooks

import (
	"io"
	"net/http"
	"os"

	"github.com/stripe/stripe-go/v82/webhook"
)

func StripeWebhook(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, "unreadable", http.StatusBadRequest)
		return
	}
	event, err := webhook.ConstructEvent(body, r.Header.Get("Stripe-Signature"), os.Getenv("STRIPE_WEBHOOK_SECRET"))
	if err != nil {
		http.Error(w, "bad signature", http.StatusBadRequest)
		return
	}
	orders.MarkPaid(event.Data.Raw)
	w.WriteHeader(http.StatusOK)
}
`},ruby:{path:`app/controllers/webhooks_controller.rb`,bad:`class WebhooksController < ApplicationController
  skip_before_action :verify_authenticity_token

  def create
    Order.find_by!(number: params[:order]).update!(paid: true)
    head :ok
  end
end
`,good:`class WebhooksController < ApplicationController
  skip_before_action :verify_authenticity_token
  before_action :verify_signature

  def create
    Order.find_by!(number: params[:order]).update!(paid: true)
    head :ok
  end

  private

  def verify_signature
    expected = OpenSSL::HMAC.hexdigest('SHA256', ENV.fetch('OTESSE_WEBHOOK_SECRET'), request.raw_post)
    given = request.headers['X-Otesse-Signature'].to_s
    head :unauthorized unless ActiveSupport::SecurityUtils.secure_compare(expected, given)
  end
end
`},php:{path:`app/Http/Controllers/OtesseWebhookController.php`,bad:`<?php

namespace App\\Http\\Controllers;

use Illuminate\\Http\\Request;

class OtesseWebhookController extends Controller
{
    public function handle(Request $request)
    {
        Order::where('number', $request->input('order'))->update(['paid' => true]);
        return response()->noContent();
    }
}
`,good:`<?php

namespace App\\Http\\Controllers;

use Illuminate\\Http\\Request;

class OtesseWebhookController extends Controller
{
    public function handle(Request $request)
    {
        $expected = hash_hmac('sha256', $request->getContent(), config('services.otesse.webhook_secret'));
        if (!hash_equals($expected, (string) $request->header('X-Otesse-Signature'))) {
            abort(401);
        }
        Order::where('number', $request->input('order'))->update(['paid' => true]);
        return response()->noContent();
    }
}
`},java:{path:`src/main/java/StripeWebhookController.java`,bad:`@RestController
public class StripeWebhookController {
    @PostMapping("/webhooks/stripe")
    public ResponseEntity<String> handle(@RequestBody String payload) {
        Event event = Event.GSON.fromJson(payload, Event.class);
        orderService.markPaid(event);
        return ResponseEntity.ok("");
    }
}
`,good:`@RestController
public class StripeWebhookController {
    @Value("\${stripe.webhook-secret}")
    private String webhookSecret;

    @PostMapping("/webhooks/stripe")
    public ResponseEntity<String> handle(@RequestBody String payload, @RequestHeader("Stripe-Signature") String signature) {
        Event event;
        try {
            event = Webhook.constructEvent(payload, signature, webhookSecret);
        } catch (SignatureVerificationException e) {
            return ResponseEntity.badRequest().body("bad signature");
        }
        orderService.markPaid(event);
        return ResponseEntity.ok("");
    }
}
`},csharp:{path:`Controllers/StripeWebhookController.cs`,bad:`[ApiController]
public class StripeWebhookController : ControllerBase
{
    [HttpPost("webhooks/stripe")]
    public async Task<IActionResult> Handle()
    {
        var json = await new StreamReader(Request.Body).ReadToEndAsync();
        var stripeEvent = EventUtility.ParseEvent(json);
        await _orders.MarkPaid(stripeEvent);
        return Ok();
    }
}
`,good:`[ApiController]
public class StripeWebhookController : ControllerBase
{
    [HttpPost("webhooks/stripe")]
    public async Task<IActionResult> Handle()
    {
        var json = await new StreamReader(Request.Body).ReadToEndAsync();
        try
        {
            var stripeEvent = EventUtility.ConstructEvent(json, Request.Headers["Stripe-Signature"], _webhookSecret);
            await _orders.MarkPaid(stripeEvent);
            return Ok();
        }
        catch (StripeException)
        {
            return BadRequest();
        }
    }
}
`}},references:[`https://cheatsheetseries.owasp.org/cheatsheets/REST_Security_Cheat_Sheet.html`],cwe:[345,347],controls:{owasp:[`A08:2021`,`A08:2025`,`API2:2023`,`API10:2023`],pci:[`6.2.4`],soc2:[`CC6.1`,`CC6.6`]},judge(e){let t=O(e,`not-verified`);return t?[{site:e,message:`${A(e)} goes on to ${t.effect.name} without verifying the request.`,evidence:j(e,t),confidence:k(e,t)}]:[]}},ra={id:`webhook-signature-over-parsed-body`,category:`webhooks`,vendor:null,title:`Webhook signature is computed over a body that was parsed`,severity:`medium`,confidence:`high`,why:`Parsing and writing again changes spaces, the order of keys and numbers. Real events then fail now and then, and somebody will switch the check off; and what is acted on may differ from what was verified.`,fix:[`Take the body as bytes before any parser touches it, verify those, and parse afterwards.`],bad:[],good:[],examples:{javascript:B(F,[[`express.raw({ type: '*/*' })`,`express.json()`],[`.update(req.body)`,`.update(JSON.stringify(req.body))`],[`JSON.parse(req.body).order`,`req.body.order`]]),typescript:B(z,[[`await request.text()`,`await request.json()`],[`.update(body)`,`.update(JSON.stringify(body))`],[`JSON.parse(body).order`,`body.order`]]),python:B(L,[[`import hmac
`,`import hmac
import json
`],[`request.get_data()`,`json.dumps(request.get_json()).encode()`]]),go:B(N,[[`	body, err := io.ReadAll(r.Body)
	if err != nil {`,`	var event map[string]any
	if err := json.NewDecoder(r.Body).Decode(&event); err != nil {`],[`	mac := hmac`,`	body, _ := json.Marshal(event)
	mac := hmac`],[`	"io"
`,``],[`	"encoding/hex"
`,`	"encoding/hex"
	"encoding/json"
`]]),ruby:B(R,[[`request.raw_post`,`params.to_json`]]),php:B(I,[[`$request->getContent()`,`json_encode($request->all())`]]),java:B(P,[[`@RequestBody String body`,`@RequestBody Map<String, Object> event`],[`body.getBytes(StandardCharsets.UTF_8)`,`json.writeValueAsBytes(event)`],[`Order.paid(body)`,`Order.paid(event)`],[`throws GeneralSecurityException`,`throws GeneralSecurityException, JsonProcessingException`],[`import java.util.HexFormat;
`,`import java.util.HexFormat;
import java.util.Map;
`],[`import java.nio`,`import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio`],[`    private final OrderRepository orders;
`,`    private final ObjectMapper json = new ObjectMapper();
    private final OrderRepository orders;
`]]),csharp:B(M,[[`Handle()`,`Handle([FromBody] OrderEvent paid)`],[`        using var reader = new StreamReader(Request.Body);
        var body = await reader.ReadToEndAsync();
`,`        var body = JsonSerializer.Serialize(paid);
`],[`using System.Text;
`,`using System.Text;
using System.Text.Json;
`],[`Order.Paid(body)`,`Order.Paid(paid)`]])},references:[`https://docs.stripe.com/webhooks#verify-manually`],cwe:[347],controls:{owasp:[`A02:2021`,`A04:2025`],pci:[`6.2.4`],soc2:[`CC6.6`]},judge(e){return e.verifications.flatMap(t=>t.body===`reserialised`?[{site:t,message:`${A(e)} verifies a body that was parsed and written again.`,evidence:[],confidence:`high`}]:[])},repair(e,t,n){let r=di(new U(n));return r?{description:`Sign the body as it was sent`,edits:r}:null}},ia={id:`webhook-signature-timing-unsafe`,category:`webhooks`,vendor:null,title:`Webhook signature is not compared in constant time`,severity:`medium`,confidence:`high`,why:`An ordinary comparison stops at the first difference. Who measures the answers long enough can find a valid signature byte by byte.`,fix:[`Compare with a function made for it, over values of the same length.`],bad:[],good:[],examples:{javascript:B(F,[[`import { createHmac, timingSafeEqual }`,`import { createHmac }`],[`.update(req.body).digest();
  const given = Buffer.from(req.get('x-otesse-signature') ?? '', 'hex');`,`.update(req.body).digest('hex');
  const given = req.get('x-otesse-signature');`],[`given.length !== expected.length || !timingSafeEqual(given, expected)`,`given !== expected`]]),typescript:B(z,[[`import { createHmac, timingSafeEqual }`,`import { createHmac }`],[`.update(body).digest();
  const given = Buffer.from(request.headers.get('x-otesse-signature') ?? '', 'hex');`,`.update(body).digest('hex');
  const given = request.headers.get('x-otesse-signature');`],[`given.length !== expected.length || !timingSafeEqual(given, expected)`,`given !== expected`]]),python:B(L,[[`not hmac.compare_digest(expected, request.headers["X-Otesse-Signature"])`,`expected != request.headers["X-Otesse-Signature"]`]]),go:B(N,[[`!hmac.Equal([]byte(expected), []byte(r.Header.Get("X-Otesse-Signature")))`,`expected != r.Header.Get("X-Otesse-Signature")`]]),ruby:B(R,[[`ActiveSupport::SecurityUtils.secure_compare(expected, given)`,`expected == given`]]),php:B(I,[[`!hash_equals($expected, (string) $request->header('X-Otesse-Signature'))`,`$expected !== $request->header('X-Otesse-Signature')`]]),java:B(P,[[`import java.security.MessageDigest;
`,``],[`!MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8))`,`!expected.equals(given)`]]),csharp:B(M,[[`!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given))`,`expected != given`]])},references:[`https://cwe.mitre.org/data/definitions/208.html`],cwe:[208],controls:{owasp:[`A02:2021`,`A04:2025`],pci:[`6.2.4`],soc2:[`CC6.6`]},judge(e){return e.verifications.flatMap(t=>t.comparison===`plain`&&(t.by===`mac`||t.by===`token`)?[{site:t,message:`${A(e)} compares ${t.by===`mac`?`the signature`:`the token`} with an ordinary comparison.`,evidence:[],confidence:t.by===`mac`?`high`:`medium`}]:[])},repair({site:e},{verifications:t},n){let r=t.find(t=>t===e),i=r&&Tr(new U(n),r);return i?{description:`Compare in constant time`,edits:i}:null}},aa={id:`webhook-verification-ignored`,category:`webhooks`,vendor:null,title:`Outcome of the webhook’s verification is ignored`,severity:`high`,confidence:`high`,why:`A check whose outcome nobody acts on is none: a forged event goes the same way as a real one.`,fix:[`Return right where the verification fails, with status 400 or 401.`,`Do not catch the error of a verification only to log it and go on.`],bad:[],good:[],examples:{javascript:{path:`server.js`,bad:`import express from 'express';
import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);
const app = express();

app.post('/webhooks/stripe', express.raw({ type: '*/*' }), async (req, res) => {
  let event;
  try {
    event = stripe.webhooks.constructEvent(req.body, req.get('stripe-signature'), process.env.STRIPE_WEBHOOK_SECRET);
  } catch {
    console.warn('bad signature');
    event = JSON.parse(req.body);
  }
  await orders.markPaid(event.data.object.id);
  res.sendStatus(200);
});
`,good:`import express from 'express';
import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);
const app = express();

app.post('/webhooks/stripe', express.raw({ type: '*/*' }), async (req, res) => {
  let event;
  try {
    event = stripe.webhooks.constructEvent(req.body, req.get('stripe-signature'), process.env.STRIPE_WEBHOOK_SECRET);
  } catch {
    return res.sendStatus(400);
  }
  await orders.markPaid(event.data.object.id);
  res.sendStatus(200);
});
`},typescript:B(z,[[`    return new Response(null, { status: 401 });`,`    console.warn('bad signature');`]]),python:B(L,[[`        abort(401)`,`        app.logger.warning("bad signature")`]]),go:{path:`hooks/stripe_webhook.go`,bad:`package hooks

import (
	"io"
	"net/http"
	"os"

	"github.com/stripe/stripe-go/v82/webhook"
)

func StripeWebhook(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, "unreadable", http.StatusBadRequest)
		return
	}
	event, _ := webhook.ConstructEvent(body, r.Header.Get("Stripe-Signature"), os.Getenv("STRIPE_WEBHOOK_SECRET"))
	orders.MarkPaid(event.Data.Raw)
	w.WriteHeader(http.StatusOK)
}
`,good:`package hooks

import (
	"io"
	"net/http"
	"os"

	"github.com/stripe/stripe-go/v82/webhook"
)

func StripeWebhook(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, "unreadable", http.StatusBadRequest)
		return
	}
	event, err := webhook.ConstructEvent(body, r.Header.Get("Stripe-Signature"), os.Getenv("STRIPE_WEBHOOK_SECRET"))
	if err != nil {
		http.Error(w, "bad signature", http.StatusBadRequest)
		return
	}
	orders.MarkPaid(event.Data.Raw)
	w.WriteHeader(http.StatusOK)
}
`},ruby:B(R,[[`    head :unauthorized unless`,`    Rails.logger.warn('bad signature') unless`]]),php:B(I,[[`            abort(401);`,`            Log::warning('bad signature');`]]),java:B(P,[[`            return ResponseEntity.status(401).build();`,`            log.warn("bad signature");`],[`    private final OrderRepository orders;
`,`    private static final Logger log = LoggerFactory.getLogger(OtesseWebhookController.class);
    private final OrderRepository orders;
`],[`import org.springframework.http`,`import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http`]]),csharp:B(M,[[`            return Unauthorized();`,`            _log.LogWarning("bad signature");`],[`    private readonly ShopContext _shop;
`,`    private readonly ILogger<OtesseWebhookController> _log;
    private readonly ShopContext _shop;
`],[`    public OtesseWebhookController(ShopContext shop) => _shop = shop;`,`    public OtesseWebhookController(ILogger<OtesseWebhookController> log, ShopContext shop) => (_log, _shop) = (log, shop);`]])},references:[`https://cwe.mitre.org/data/definitions/252.html`],cwe:[345,252],controls:{owasp:[`A08:2021`,`A08:2025`,`A10:2025`,`API2:2023`],pci:[`6.2.4`],soc2:[`CC6.1`,`CC6.6`]},judge(e){let t=O(e,`ignored`);if(!t)return[];let n=t.way.failed[0]??t.way.attempted[0];return[{site:n===void 0?t.effect:e.verifications[n],message:`${A(e)} goes on to ${t.effect.name} when the verification fails.`,evidence:j(e,t),confidence:k(e,t)}]},repair({site:e},{verifications:t},n){let r=t.find(t=>t===e),i=r&&$r(new U(n),r.span);return i?{description:`Refuse the request when the verification fails`,edits:i}:null}},oa={id:`webhook-verification-optional`,category:`webhooks`,vendor:null,title:`Webhook’s verification can be left out`,severity:`high`,confidence:`high`,why:`A check that is left out when a header is missing is left out by whoever leaves the header out; one that is left out when a secret is not set fails open on the day that a deployment forgets it.`,fix:[`Refuse the request when the signature or the secret is missing.`,`Refuse to start without the secret, so that a wrong deployment is noticed at once.`,`Verify in development too, with a secret of its own.`],bad:[],good:[],examples:{javascript:{path:`server.js`,bad:`import express from 'express';
import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);
const app = express();

app.post('/webhooks/stripe', express.raw({ type: '*/*' }), async (req, res) => {
  const secret = process.env.STRIPE_WEBHOOK_SECRET;
  const event = secret
    ? stripe.webhooks.constructEvent(req.body, req.get('stripe-signature'), secret)
    : JSON.parse(req.body);
  await orders.markPaid(event.data.object.id);
  res.sendStatus(200);
});
`,good:`import express from 'express';
import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);
const app = express();

app.post('/webhooks/stripe', express.raw({ type: '*/*' }), async (req, res) => {
  let event;
  try {
    event = stripe.webhooks.constructEvent(req.body, req.get('stripe-signature'), process.env.STRIPE_WEBHOOK_SECRET);
  } catch {
    return res.sendStatus(400);
  }
  await orders.markPaid(event.data.object.id);
  res.sendStatus(200);
});
`},typescript:B(z,[[`  const expected = createHmac('sha256', process.env.OTESSE_WEBHOOK_SECRET!).update(body).digest();
  const given = Buffer.from(request.headers.get('x-otesse-signature') ?? '', 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    return new Response(null, { status: 401 });
  }`,`  const secret = process.env.OTESSE_WEBHOOK_SECRET;
  if (secret) {
    const expected = createHmac('sha256', secret).update(body).digest();
    const given = Buffer.from(request.headers.get('x-otesse-signature') ?? '', 'hex');
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
      return new Response(null, { status: 401 });
    }
  }`]]),python:{path:`app.py`,bad:`import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)
SECRET = os.environ["OTESSE_WEBHOOK_SECRET"]


@app.post("/webhooks/otesse")
def otesse():
    given = request.headers.get("X-Otesse-Signature")
    if given:
        expected = hmac.new(SECRET.encode(), request.get_data(), hashlib.sha256).hexdigest()
        if not hmac.compare_digest(expected, given):
            abort(401)
    orders.mark_paid(request.get_json()["order"])
    return "", 204
`,good:`import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)
SECRET = os.environ["OTESSE_WEBHOOK_SECRET"]


@app.post("/webhooks/otesse")
def otesse():
    expected = hmac.new(SECRET.encode(), request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected, request.headers["X-Otesse-Signature"]):
        abort(401)
    orders.mark_paid(request.get_json()["order"])
    return "", 204
`},go:B(N,[[`	mac := hmac.New(sha256.New, []byte(os.Getenv("OTESSE_WEBHOOK_SECRET")))
	mac.Write(body)
	expected := hex.EncodeToString(mac.Sum(nil))
	if !hmac.Equal([]byte(expected), []byte(r.Header.Get("X-Otesse-Signature"))) {
		http.Error(w, "bad signature", http.StatusUnauthorized)
		return
	}`,`	if secret := os.Getenv("OTESSE_WEBHOOK_SECRET"); secret != "" {
		mac := hmac.New(sha256.New, []byte(secret))
		mac.Write(body)
		expected := hex.EncodeToString(mac.Sum(nil))
		if !hmac.Equal([]byte(expected), []byte(r.Header.Get("X-Otesse-Signature"))) {
			http.Error(w, "bad signature", http.StatusUnauthorized)
			return
		}
	}`]]),ruby:{path:`app/controllers/webhooks_controller.rb`,bad:`class WebhooksController < ApplicationController
  skip_before_action :verify_authenticity_token
  before_action :verify_signature

  def create
    Order.find_by!(number: params[:order]).update!(paid: true)
    head :ok
  end

  private

  def verify_signature
    return if Rails.env.development?

    expected = OpenSSL::HMAC.hexdigest('SHA256', ENV.fetch('OTESSE_WEBHOOK_SECRET'), request.raw_post)
    given = request.headers['X-Otesse-Signature'].to_s
    head :unauthorized unless ActiveSupport::SecurityUtils.secure_compare(expected, given)
  end
end
`,good:`class WebhooksController < ApplicationController
  skip_before_action :verify_authenticity_token
  before_action :verify_signature

  def create
    Order.find_by!(number: params[:order]).update!(paid: true)
    head :ok
  end

  private

  def verify_signature
    expected = OpenSSL::HMAC.hexdigest('SHA256', ENV.fetch('OTESSE_WEBHOOK_SECRET'), request.raw_post)
    given = request.headers['X-Otesse-Signature'].to_s
    head :unauthorized unless ActiveSupport::SecurityUtils.secure_compare(expected, given)
  end
end
`},php:B(I,[[`        if (!hash_equals($expected, (string) $request->header('X-Otesse-Signature'))) {`,`        $given = $request->header('X-Otesse-Signature');
        if ($given !== null && !hash_equals($expected, $given)) {`]]),java:B(P,[[`@RequestHeader("X-Otesse-Signature")`,`@RequestHeader(value = "X-Otesse-Signature", required = false)`],[`        if (!MessageDigest`,`        if (given != null && !MessageDigest`]]),csharp:B(M,[[`        using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(secret!));
        var expected = Convert.ToHexString(hmac.ComputeHash(Encoding.UTF8.GetBytes(body)));
        var given = Request.Headers["X-Otesse-Signature"].ToString();
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given)))
        {
            return Unauthorized();
        }
`,`        if (!string.IsNullOrEmpty(secret))
        {
            using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(secret));
            var expected = Convert.ToHexString(hmac.ComputeHash(Encoding.UTF8.GetBytes(body)));
            var given = Request.Headers["X-Otesse-Signature"].ToString();
            if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given)))
            {
                return Unauthorized();
            }
        }
`]])},references:[`https://cwe.mitre.org/data/definitions/636.html`],cwe:[345,636],controls:{owasp:[`A08:2021`,`A08:2025`,`A10:2025`,`API2:2023`],pci:[`6.2.4`],soc2:[`CC6.1`,`CC6.6`]},judge(e){let t=O(e,`optional`);if(!t)return[];let n=t.way.assumptions[0];return[{site:n,message:`${A(e)} goes on to ${t.effect.name} without a check when ${Pn(n)}.`,evidence:j(e,t),confidence:n.kind===`switched-off`?`low`:k(e,t)}]},repair({site:e},{effects:t},n){let r=t.flatMap(({ways:e})=>e.flatMap(({assumptions:e})=>e)).find(t=>t===e),i=r&&ji(new U(n),r);return i?{description:`Verify every request`,edits:i}:null}},sa=[na,{id:`webhook-verified-too-late`,category:`webhooks`,vendor:null,title:`Webhook is verified after it has been acted on`,severity:`high`,confidence:`high`,why:`What an unverified event has caused is not undone by refusing it afterwards.`,fix:[`Move the verification to the top of the handler, before the event is stored, queued or acted on.`],bad:[],good:[],examples:{javascript:{path:`server.js`,bad:`import express from 'express';
import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);
const app = express();

app.post('/webhooks/stripe', express.raw({ type: '*/*' }), async (req, res) => {
  await orders.markPaid(JSON.parse(req.body).data.object.id);
  let event;
  try {
    event = stripe.webhooks.constructEvent(req.body, req.get('stripe-signature'), process.env.STRIPE_WEBHOOK_SECRET);
  } catch {
    return res.sendStatus(400);
  }
  res.sendStatus(200);
});
`,good:`import express from 'express';
import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);
const app = express();

app.post('/webhooks/stripe', express.raw({ type: '*/*' }), async (req, res) => {
  let event;
  try {
    event = stripe.webhooks.constructEvent(req.body, req.get('stripe-signature'), process.env.STRIPE_WEBHOOK_SECRET);
  } catch {
    return res.sendStatus(400);
  }
  await orders.markPaid(event.data.object.id);
  res.sendStatus(200);
});
`},typescript:B(z,[[`  await orders.markPaid(JSON.parse(body).order);
`,``],[`  const expected`,`  await orders.markPaid(JSON.parse(body).order);
  const expected`]]),python:B(L,[[`    orders.mark_paid(request.get_json()["order"])
`,``],[`    expected =`,`    orders.mark_paid(request.get_json()["order"])
    expected =`]]),go:B(N,[[`	orders.MarkPaid(body)
`,``],[`	mac := hmac`,`	orders.MarkPaid(body)
	mac := hmac`]]),ruby:B(R,[[`  before_action :verify_signature
`,``],[`update!(paid: true)
    head :ok`,`update!(paid: true)
    head verified? ? :ok : :unauthorized`],[`def verify_signature`,`def verified?`],[`    head :unauthorized unless ActiveSupport`,`    ActiveSupport`]]),php:B(I,[[`        Order::where('number', $request->input('order'))->update(['paid' => true]);
`,``],[`        $expected =`,`        Order::where('number', $request->input('order'))->update(['paid' => true]);
        $expected =`]]),java:B(P,[[`        orders.save(Order.paid(body));
`,``],[`        String secret`,`        orders.save(Order.paid(body));
        String secret`]]),csharp:B(M,[[`        _shop.Orders.Add(Order.Paid(body));
        await _shop.SaveChangesAsync();
`,``],[`        var secret`,`        _shop.Orders.Add(Order.Paid(body));
        await _shop.SaveChangesAsync();
        var secret`]])},references:[`https://cheatsheetseries.owasp.org/cheatsheets/REST_Security_Cheat_Sheet.html`],cwe:[345,696],controls:{owasp:[`A08:2021`,`A08:2025`,`API2:2023`],pci:[`6.2.4`],soc2:[`CC6.1`,`CC6.6`]},judge(e){let t=O(e,`too-late`);return t?[{site:t.effect,message:`${A(e)} does ${t.effect.name} before it verifies the request.`,evidence:j(e,t),confidence:k(e,t)}]:[]}},aa,oa,ea,ta,ia,ra,{id:`webhook-weak-signature`,category:`webhooks`,vendor:null,title:`Webhook signature is weak`,severity:`medium`,confidence:`medium`,why:`A hash of secret and body can be extended without the secret, and MD5 and SHA-1 are broken for new uses.`,fix:[`Use HMAC with SHA-256 and the header that the vendor offers for it.`],bad:[],good:[],examples:{javascript:{path:`server.js`,bad:`import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';

const app = express();
app.use(express.raw({ type: '*/*' }));

app.post('/webhooks/github', (req, res) => {
  const expected = 'sha1=' + createHmac('sha1', process.env.GITHUB_WEBHOOK_SECRET).update(req.body).digest('hex');
  const given = req.get('x-hub-signature') ?? '';
  if (given.length !== expected.length || !timingSafeEqual(Buffer.from(given), Buffer.from(expected))) return res.sendStatus(401);
  deploy(JSON.parse(req.body).ref);
  res.sendStatus(204);
});
`,good:`import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';

const app = express();
app.use(express.raw({ type: '*/*' }));

app.post('/webhooks/github', (req, res) => {
  const expected = 'sha256=' + createHmac('sha256', process.env.GITHUB_WEBHOOK_SECRET).update(req.body).digest('hex');
  const given = req.get('x-hub-signature-256') ?? '';
  if (given.length !== expected.length || !timingSafeEqual(Buffer.from(given), Buffer.from(expected))) return res.sendStatus(401);
  deploy(JSON.parse(req.body).ref);
  res.sendStatus(204);
});
`},typescript:B(z,[[`'sha256'`,`'sha1'`]]),python:B(L,[[`hashlib.sha256`,`hashlib.sha1`]]),go:B(N,[[`sha256.New`,`sha1.New`],[`"crypto/sha256"`,`"crypto/sha1"`]]),ruby:B(R,[[`'SHA256'`,`'SHA1'`]]),php:B(I,[[`'sha256'`,`'sha1'`]]),java:B(P,[[`Mac.getInstance("HmacSHA256")`,`Mac.getInstance("HmacSHA1")`],[`, "HmacSHA256"`,`, "HmacSHA1"`]]),csharp:B(M,[[`HMACSHA256`,`HMACSHA1`]])},references:[`https://cwe.mitre.org/data/definitions/328.html`],cwe:[328],controls:{owasp:[`A02:2021`,`A04:2025`],pci:[`6.2.4`],soc2:[`CC6.6`]},judge(e){return e.verifications.flatMap(t=>t.by!==`mac`||t.algorithm===null||!/^(?:md5|sha1)$/.test(t.algorithm)||e.scheme?.algorithm===t.algorithm?[]:[{site:t,message:`${A(e)} relies on ${t.algorithm.toUpperCase()}.`,evidence:[],confidence:e.vendor===null?`low`:`medium`}])}},$i,Bn],ca=[rr],la={owasp:{name:`OWASP`,url:`https://owasp.org/www-project-top-ten/`},pci:{name:`PCI DSS v4.0.1`,url:`https://www.pcisecuritystandards.org/document_library/`},soc2:{name:`SOC 2`,url:`https://www.aicpa-cima.com/resources/download/2017-trust-services-criteria-with-revised-points-of-focus-2022`},gdpr:{name:`GDPR`,url:`https://eur-lex.europa.eu/eli/reg/2016/679/oj`},ccpa:{name:`CCPA`,url:`https://leginfo.legislature.ca.gov/faces/codes_displayText.xhtml?division=3.&part=4.&lawCode=CIV&title=1.81.5`}},ua=[...ca,...jn],da=[.../* @__PURE__ */ new Set([...t,...n,...sa,...An,...ua])],fa=new Map(da.map(e=>[e.id,e]));function pa(e){return fa.get(e)}const ma=[{id:`customer-data-guarded`,section:`access`,title:`Customer data behind authorisation`,rules:[`customer-data-unguarded`],material:`handling`,silenceShows:!1,remedy:`Ask on every way to the records who is asking, and whether they may.`,check:`Ask for another customer’s record, and see it refused.`},{id:`data-access-audited`,section:`access`,title:`Access to customer data audited`,rules:[`data-access-not-audited`],material:`handling`,silenceShows:!1,remedy:`Record who reads which record, when.`,check:`Read a record, and find the entry that says so.`}],ha=[{id:`gdpr-deletion`,section:`compliance`,title:`Customers’ data deleted on request (GDPR)`,rules:[],material:null,silenceShows:!1,remedy:`Build a way to delete a customer’s data everywhere.`,check:`Delete a test customer, and look in every store for what is left.`},{id:`ccpa-access`,section:`compliance`,title:`Customers’ data handed out on request (CCPA)`,rules:[],material:null,silenceShows:!1,remedy:`Build a way to hand out all that is held of a customer.`,check:`Ask for a test customer’s data, and compare it with what is stored.`}],ga=[{id:`no-card-data`,section:`data`,title:`No card data on own servers`,rules:[`raw-card-data`],material:`texts`,silenceShows:!0,remedy:`Let the payment vendor’s fields take the card, such as Stripe Elements.`,check:`Look at where card numbers are typed in.`},{id:`logs-without-secrets`,section:`data`,title:`No bodies, secrets or payment data in logs`,rules:[`secret-logged`,`request-body-logged`,`payment-data-logged`],material:`handling`,silenceShows:!0,doubt:`unfinished`,remedy:`Log ids and outcomes, and clear what has been logged.`,check:`Look through a day of logs.`},{id:`encrypted-at-rest`,section:`data`,title:`Customer data encrypted at rest`,rules:[`customer-data-unencrypted`,`hardcoded-encryption-key`],material:`texts`,silenceShows:!1,remedy:`Switch encryption on, with a key from a key service.`,check:`Look at the encryption of databases, volumes, buckets and exports.`},{id:`encrypted-in-transit`,section:`data`,title:`Customer data encrypted in transit`,rules:[`tls-verification-disabled`,`webhook-plain-http`],material:`texts`,silenceShows:!1,remedy:`Use TLS for every connection, and verify the other side.`,check:`Look at the connections that customer data takes.`},{id:`only-needed-stored`,section:`data`,title:`Only what is needed is stored`,rules:[`full-record-stored`],material:`handling`,silenceShows:!1,remedy:`Store the fields that are used, by name.`,check:`Compare what is stored with what is used.`}],_a=[{id:`keys-not-in-code`,section:`keys`,title:`Keys in environment or secret store, not in code`,rules:[],category:`keys`,except:[`broad-key-scopes`],material:`files`,silenceShows:!0,remedy:`Revoke each key, and read its successor from the environment or a secret store.`,check:`Look through the code for keys.`},{id:`keys-not-in-documentation`,section:`keys`,title:`No key in documentation`,rules:[`secret-in-documentation`],material:`files`,silenceShows:!0,remedy:`Revoke the key, and write a placeholder such as otesse_test_sk_… in its place.`,check:`Look through the documentation for keys.`},{id:`keys-not-in-client-code`,section:`keys`,title:`No secret key in client code`,rules:[`secret-in-client-code`],material:`files`,silenceShows:!0,remedy:`Revoke the key, and call the API from a server; clients get the public key alone.`,check:`Look through what browsers and apps are sent for keys.`},{id:`keys-not-sent`,section:`keys`,title:`Keys not sent by mail or chat`,rules:[`secret-sent`],material:`handling`,silenceShows:!1,remedy:`Take the key out of the message, and revoke the one that was sent.`,check:`Ask how keys are handed over.`},{id:`keys-separate`,section:`keys`,title:`A key of its own for each environment`,rules:[`key-shared-across-environments`],material:`files`,silenceShows:!1,witness:`environments`,remedy:`Create a key for each environment, and revoke the one that is shared.`,check:"Name the keys and their environments under `rotation.keys`."},{id:`test-keys-in-development`,section:`keys`,title:`Test keys in development`,rules:[`live-key-in-development`],material:`files`,silenceShows:!1,remedy:`Revoke the live key, and use a test key there.`,check:`Look at what development and the tests run with.`},{id:`keys-rotated`,section:`keys`,title:`Keys rotated every 90 days`,rules:[],material:null,silenceShows:!1,witness:`rotation`,remedy:"Rotate what is due, and write the new day under `rotation.keys`.",check:"Name each key with the day it was last set under `rotation.keys`."},{id:`keys-least-scopes`,section:`keys`,title:`Keys with the least scopes`,rules:[`broad-key-scopes`],material:`texts`,silenceShows:!1,remedy:`Give the key the scopes that its calls need, and no other.`,check:`Compare each key’s scopes with the calls that are made with it.`},{id:`keys-revoked-when-leaked`,section:`keys`,title:`Leaked keys revoked at once`,rules:[],material:null,silenceShows:!1,remedy:`Revoke the leaked key now.`,check:`Agree on who revokes a leaked key, and within which time.`},{id:`pre-commit-hook`,section:`keys`,title:`Pre-commit hook installed`,rules:[],material:null,silenceShows:!1,witness:`hook`,remedy:"Run `otesse-guard hook install`.",check:"Run `otesse-guard hook install`, or add it to the hooks that the team shares."},{id:`pull-requests-scanned`,section:`keys`,title:`Pull requests scanned before they are merged`,rules:[],material:null,silenceShows:!1,witness:`workflow`,remedy:`Let the check fail, and require it by a ruleset.`,check:`Add the Action to a workflow for pull requests.`}],va=[{id:`upstream-errors-hidden`,section:`pitfalls`,title:`Errors of the API not shown to users`,rules:[`upstream-error-exposed`],material:`vendorCalls`,silenceShows:!0,doubt:`unfinished`,remedy:`Answer with a message and an id of your own, and log the API’s.`,check:`Make the API refuse a call, and look at what users see.`},{id:`oauth-tokens-refreshed`,section:`pitfalls`,title:`OAuth tokens refreshed before they expire`,rules:[`oauth-token-not-refreshed`],material:`tokens`,silenceShows:!1,remedy:`Keep the token’s expiry, and fetch a new one before it.`,check:`Let a token expire, and see the next call succeed.`},{id:`rate-limits-handled`,section:`pitfalls`,title:`Rate limits (429) answered with backoff`,rules:[`rate-limit-not-handled`],material:`vendorCalls`,silenceShows:!1,remedy:`Wait as long as Retry-After says, then try again, a few times.`,check:`Answer a call with 429, and see it tried again later.`},{id:`tls-verified`,section:`pitfalls`,title:`TLS certificates verified`,rules:[`tls-verification-disabled`],material:`texts`,silenceShows:!0,remedy:`Leave the verification of certificates on, and trust your own authority by name.`,check:`Look for settings that switch the verification of certificates off.`}],ya=[{id:`webhook-signature-verified`,section:`webhooks`,title:`Signature verified before anything else`,rules:[`webhook-signature-not-verified`,`webhook-verified-too-late`,`webhook-verification-ignored`,`webhook-verification-optional`,`webhook-weak-signature`],material:`handlers`,silenceShows:!0,doubt:`unfollowed`,remedy:`Verify the signature first, and refuse the request when it fails or cannot be checked.`,check:`Follow each handler from the request to what it does.`},{id:`webhook-timing-safe`,section:`webhooks`,title:`Signatures compared in constant time`,rules:[`webhook-signature-timing-unsafe`],material:`checks`,silenceShows:!0,doubt:`unfollowed`,remedy:`Compare with the constant-time function of the language.`,check:`Look at how signatures are compared.`},{id:`webhook-raw-body`,section:`webhooks`,title:`Signature checked over the raw body`,rules:[`webhook-signature-over-parsed-body`],material:`checks`,silenceShows:!0,doubt:`otherBodies`,remedy:`Keep the body’s bytes, and hash those.`,check:`Look at what the signature is calculated over.`},{id:`webhook-timestamp`,section:`webhooks`,title:`Old messages refused by their timestamp`,rules:[`webhook-replay-possible`],material:`checks`,silenceShows:!0,doubt:`untimed`,remedy:`Refuse what was signed more than five minutes ago.`,check:`Send a recorded webhook again, and see it refused.`},{id:`webhook-https`,section:`webhooks`,title:`Endpoint reached over HTTPS`,rules:[`webhook-plain-http`],material:`handlers`,silenceShows:!1,remedy:`Register the endpoint under its https:// address.`,check:`Look at the address that is registered with the vendor.`},{id:`webhook-origin`,section:`webhooks`,title:`Origin of webhooks checked`,rules:[`webhook-origin-not-checked`],material:`handlers`,silenceShows:!0,doubt:`unfollowed`,witness:`origin`,remedy:`Allow the vendor’s addresses alone, in the code or before it.`,check:"Say under `webhooks.origin-checked-by` what allows the vendor’s addresses alone."},{id:`webhook-secret-not-in-code`,section:`webhooks`,title:`Webhook secret not in code`,rules:[`webhook-secret-hardcoded`,`webhook-secret-fallback`,`stripe-webhook-secret`,`square-webhook-signature-key`,`mailgun-webhook-signing-key`],material:`checks`,silenceShows:!0,doubt:`unfollowed`,remedy:`Roll the secret, read it from the environment, and stop where it is missing.`,check:`Look at where the webhook’s secret comes from.`}],ba=[`keys`,`webhooks`,`data`,`access`,`pitfalls`,`compliance`],xa=[..._a,...ya,...ga,...ma,...va,...ha];export{da as a,An as c,pa as i,i as l,ba as n,la as o,ua as r,sa as s,xa as t};
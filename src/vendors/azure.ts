import { isUnpublished } from './published.ts';
import type { Vendor } from './vendor.ts';

// Recent Azure keys carry the signature of their service at a fixed place, as published in
// https://github.com/microsoft/security-utilities (GeneratedRegexPatterns).
const signatures = 'https://github.com/microsoft/security-utilities';

export const azure: Vendor = {
  id: 'azure',
  name: 'Microsoft Azure',
  keys: [
    {
      id: 'azure-storage-account-key',
      title: 'Azure storage or Cosmos DB account key',
      severity: 'critical',
      keywords: ['accountkey='],
      pattern: /AccountKey=(?<secret>[A-Za-z0-9+/]{86}==)/i,
      accept: isUnpublished,
      source: 'https://learn.microsoft.com/en-us/azure/storage/common/storage-account-keys-manage',
      leaks: [
        'AZURE_STORAGE_CONNECTION_STRING=DefaultEndpointsProtocol=https;AccountName=acme;AccountKey={{base64:86}}==;EndpointSuffix=core.windows.net',
        '"CosmosDb": "AccountEndpoint=https://acme.documents.azure.com:443/;AccountKey={{base64:86}}==;"',
      ],
      safe: [
        'DefaultEndpointsProtocol=https;AccountName=acme;AccountKey=<account-key>;EndpointSuffix=core.windows.net',
        'AccountName=acme;AccountKey={{base64:40}}',
        'AccountKey=$(storageKey)',
      ],
    },
    {
      id: 'azure-shared-access-key',
      title: 'Azure shared access key (Service Bus, Event Hubs, IoT Hub, SignalR)',
      severity: 'high',
      keywords: ['accesskey='],
      pattern: /AccessKey=(?<secret>[A-Za-z0-9+/]{43}=)/i,
      boundary: 'right',
      source: 'https://learn.microsoft.com/en-us/azure/service-bus-messaging/service-bus-sas',
      leaks: [
        'SERVICEBUS=Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey={{base64:43}}=',
        "const hub = 'HostName=acme.azure-devices.net;SharedAccessKeyName=iothubowner;SharedAccessKey={{base64:43}}=';",
        'AzureSignalRConnectionString: Endpoint=https://acme.service.signalr.net;AccessKey={{base64:43}}=;Version=1.0;',
      ],
      safe: [
        'SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=<key>',
        'SharedAccessKey={{base64:20}}',
        'AccessKey=$(signalrKey);',
      ],
    },
    {
      id: 'azure-account-key',
      title: 'Azure access key (Storage, Cosmos DB, Batch, Machine Learning, API Management)',
      severity: 'critical',
      keywords: ['+ast', 'acdb', '+aba', '+amc', 'apim'],
      before: /[A-Za-z0-9+/]{76}$/,
      pattern: /(?:\+ASt|ACDb|\+ABa|\+AMC|APIM)[A-Za-z0-9+/]{5}[AQgw]==/,
      source: signatures,
      leaks: [
        'STORAGE_KEY={{base64:76}}+ASt{{base64:5}}g==',
        "const client = new CosmosClient({ endpoint, key: '{{alnum:76}}ACDb{{alnum:5}}Q==' });",
      ],
      safe: ['STORAGE_KEY={{base64:20}}+ASt{{base64:5}}g==', 'apim: acme-apim', 'STORAGE_KEY=<storage key>'],
    },
    {
      id: 'azure-service-key',
      title: 'Azure access key (Event Hubs, Service Bus, Relay, IoT Hub, Redis, Event Grid)',
      severity: 'high',
      keywords: ['+aeh', '+asb', '+arm', 'aiot', 'azca', 'azeg'],
      before: /[A-Za-z0-9+/]{33}$/,
      pattern: /(?:\+AEh|\+ASb|\+ARm|AIoT|AzCa|AZEG)[A-P][A-Za-z0-9+/]{5}=/,
      source: signatures,
      leaks: [
        'REDIS_PASSWORD={{base64:33}}AzCaB{{base64:5}}=',
        "eventHubKey: '{{base64:33}}+AEhC{{base64:5}}='",
      ],
      safe: [
        'REDIS_PASSWORD={{base64:10}}AzCaB{{base64:5}}=',
        'topic: AIoT devices',
        'REDIS_PASSWORD=$(redis-key)',
      ],
    },
    {
      id: 'azure-function-key',
      title: 'Azure Functions access key',
      severity: 'high',
      keywords: ['azfu'],
      before: /[A-Za-z0-9_-]{44}$/,
      pattern: /AzFu[A-Za-z0-9_-]{5}[AQgw]==/,
      source: signatures,
      leaks: [
        'https://acme.azurewebsites.net/api/orders?code={{base64url:44}}AzFu{{base64url:5}}A==',
        'FUNCTION_KEY="{{base64url:44}}AzFu{{base64url:5}}w=="',
      ],
      safe: [
        'https://acme.azurewebsites.net/api/orders?code=<function key>',
        'FUNCTION_KEY={{alnum:20}}AzFu{{alnum:5}}A==',
      ],
    },
    {
      id: 'azure-search-key',
      title: 'Azure AI Search or Container Registry key',
      severity: 'high',
      keywords: ['azse', '+acr'],
      before: /[A-Za-z0-9+/]{42}$/,
      pattern: /(?:AzSe|\+ACR)[A-D][A-Za-z0-9+/]{5}/,
      source: signatures,
      leaks: [
        'AZURE_SEARCH_KEY={{alnum:42}}AzSeB{{alnum:5}}',
        'docker login acme.azurecr.io -u acme -p {{base64:42}}+ACRD{{alnum:5}}',
      ],
      safe: [
        'AZURE_SEARCH_KEY={{alnum:20}}AzSeB{{alnum:5}}',
        'docker login acme.azurecr.io -u acme -p $ACR_PASSWORD',
      ],
    },
    {
      id: 'azure-client-secret',
      title: 'Microsoft Entra client secret',
      severity: 'critical',
      keywords: ['7q~', '8q~'],
      before: /[A-Za-z0-9_~.-]{3}$/,
      pattern: /[78]Q~[A-Za-z0-9_~.-]{31,34}/,
      source: signatures,
      leaks: [
        'AZURE_CLIENT_SECRET={{alnum:3}}8Q~{{alnum:34}}',
        '"clientSecret": "{{alnum:3}}7Q~{{alnum:31}}",',
        "az login --service-principal -u $APP -p '{{alnum:3}}8Q~{{alnum:34}}' --tenant $TENANT",
      ],
      safe: [
        'AZURE_CLIENT_SECRET=<client secret>',
        'AZURE_CLIENT_SECRET=abc8Q~...',
        'AZURE_CLIENT_SECRET={{alnum:3}}8Q~{{alnum:12}}',
      ],
    },
    {
      id: 'azure-sas-signature',
      title: 'Azure shared access signature',
      // The link may have expired long ago, which its `se=` says to a reader.
      severity: 'medium',
      confidence: 'medium',
      keywords: ['sig='],
      pattern: /sig=(?<secret>(?:[A-Za-z0-9+/]|%2[BbFf]){43}(?:=|%3[Dd]))/,
      source: 'https://learn.microsoft.com/en-us/rest/api/storageservices/create-service-sas',
      leaks: [
        'https://acme.blob.core.windows.net/files?sv=2022-11-02&ss=b&srt=o&sp=r&se=2027-01-01T00:00:00Z&sig={{alnum:20}}%2F{{alnum:22}}%3D',
        'SharedAccessSignature sr=acme.servicebus.windows.net&sig={{base64:43}}=&se=1798761600&skn=send',
      ],
      safe: ['?sv=2022-11-02&sp=r&sig=<signature>', '&sig={{hex:64}}', 'config={{base64:43}}='],
    },
    {
      id: 'azure-logic-app-url',
      title: 'Azure Logic Apps callback URL',
      severity: 'high',
      keywords: ['sv=1.0&'],
      pattern: /sv=1\.0&(?:amp;)?sig=(?<secret>[A-Za-z0-9_-]{43})/,
      source: 'https://learn.microsoft.com/en-us/azure/logic-apps/logic-apps-securing-a-logic-app#sas',
      leaks: [
        'https://prod-07.westeurope.logic.azure.com/workflows/{{hex:32}}/triggers/manual/paths/invoke?api-version=2016-10-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig={{alnum:43}}',
        "const url = '?sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig={{alnum:43}}';",
      ],
      safe: ['?sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=<signature>', 'sv=1.0&sig={{alnum:12}}'],
    },
    {
      id: 'azure-devops-token',
      title: 'Azure DevOps personal access token',
      severity: 'critical',
      keywords: ['jqqj99'],
      before: /[A-Za-z0-9]{52}$/,
      pattern: /JQQJ99[A-Za-z0-9]{18}AZDO[A-Za-z0-9]{4}/,
      source: 'https://learn.microsoft.com/en-us/purview/sit-defn-azure-devops-personal-access-token',
      leaks: [
        'AZURE_DEVOPS_EXT_PAT={{alnum:52}}JQQJ99{{alnum:18}}AZDO{{alnum:4}}',
        'git clone https://acme:{{alnum:52}}JQQJ99{{alnum:18}}AZDO{{alnum:4}}@dev.azure.com/acme/shop/_git/shop',
      ],
      safe: [
        'AZURE_DEVOPS_EXT_PAT=$(System.AccessToken)',
        'AZURE_DEVOPS_EXT_PAT={{alnum:20}}JQQJ99{{alnum:18}}AZDO{{alnum:4}}',
      ],
    },
    {
      id: 'azure-ai-key',
      title: 'Azure AI services or Azure OpenAI key',
      severity: 'high',
      keywords: ['jqqj99'],
      before: /[A-Za-z0-9]{52}$/,
      pattern: /JQQJ99[A-Za-z0-9]{18}ACOG[A-Za-z0-9]{4}/,
      source: signatures,
      leaks: [
        'AZURE_OPENAI_API_KEY={{alnum:52}}JQQJ99{{alnum:18}}ACOG{{alnum:4}}',
        'curl -H "api-key: {{alnum:52}}JQQJ99{{alnum:18}}ACOG{{alnum:4}}" https://acme.openai.azure.com/',
      ],
      safe: [
        'AZURE_OPENAI_API_KEY=<your-azure-openai-key>',
        'AZURE_OPENAI_API_KEY={{alnum:9}}JQQJ99{{alnum:18}}ACOG{{alnum:4}}',
      ],
    },
  ],
  revocation: {
    url: 'https://learn.microsoft.com/en-us/azure/key-vault/secrets/tutorial-rotation-dual',
    steps: [
      'Most services have two keys: let what uses the leaked one use the second.',
      'Regenerate the leaked key on the page Access keys (or Keys, Shared access policies) of the resource in the Azure portal; shared access signatures made with it end as well.',
      'For a client secret, add a new one under App registrations, Certificates & secrets, and delete the leaked one there.',
      'For a DevOps token, revoke it at https://dev.azure.com, User settings, Personal access tokens.',
      'Look through the activity and sign-in logs for what was done with it.',
    ],
  },
};

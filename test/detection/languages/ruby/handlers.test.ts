import { describe } from 'vitest';
import { table } from '../table.ts';

describe('Webhook handlers in Ruby', () => {
  table('rb', [
    [
      'Rails',
      `
      class WebhooksController < ApplicationController
        skip_before_action :verify_authenticity_token, only: :create
        before_action :verify_signature, except: %i[health]
        rescue_from ActiveRecord::RecordNotFound, with: :missing
        protect_from_forgery with: :null_session

        def create
          event = Stripe::Webhook.construct_event(
            request.body.read, request.env['HTTP_STRIPE_SIGNATURE'], ENV.fetch('STRIPE_SECRET')
          )
          case event.type
          when 'invoice.paid'
            Invoice.find_by!(stripe_id: event.data.object.id).update!(paid: true)
          end
          head :ok
        rescue JSON::ParserError, Stripe::SignatureVerificationError => e
          Rails.logger.warn("bad: #{e.message}")
          render json: { error: 'bad' }, status: :bad_request and return
        end

        def health = head(:ok)

        private

        def verify_signature
          secret = Rails.application.credentials.hook_secret
          return if secret.blank?

          expected = OpenSSL::HMAC.hexdigest('SHA256', secret, request.raw_post)
          unless ActiveSupport::SecurityUtils.secure_compare(expected, request.headers['X-Sig'].to_s)
            head :unauthorized
          end
        end

        def missing = head(:not_found)
      end
    `,
      `
      class WebhooksController < ApplicationController {
        skip_before_action("verify_authenticity_token", only="create")
        before_action("verify_signature", except=["health"])
        rescue_from(ActiveRecord.RecordNotFound, with="missing")
        protect_from_forgery(with="null_session")
        fn create() {
          try {
            event = Stripe.Webhook.construct_event(request.body.read, request.env["HTTP_STRIPE_SIGNATURE"], ENV.fetch("STRIPE_SECRET"))
            switch event.type {
              "invoice.paid":
                Invoice.find_by!(stripe_id=event.data.object.id).update!(paid=true)
            }
            return head("ok")
          } catch JSON::ParserError|Stripe::SignatureVerificationError e {
            Rails.logger.warn(template("bad: ", e.message))
            if render(json={error: "bad"}, status="bad_request") {
              return
            }
          }
        }
        fn health() {
          return head("ok")
        }
        private fn verify_signature() {
          secret = Rails.application.credentials.hook_secret
          if secret.blank?() {
            return
          }
          expected = OpenSSL.HMAC.hexdigest("SHA256", secret, request.raw_post)
          if !ActiveSupport.SecurityUtils.secure_compare(expected, request.headers["X-Sig"].to_s) {
            return head("unauthorized")
          }
        }
        private fn missing() {
          return head("not_found")
        }
      }
    `,
    ],
    [
      'Rails routes',
      `
      Rails.application.routes.draw do
        namespace :api do
          resources :hooks, only: %i[create]
          post 'stripe', to: 'webhooks#create'
          post '/github' => 'github#create', as: :gh
        end
        mount Hooks::API => '/hooks'
        match '/x', to: ->(env) { [200, {}, ['ok']] }, via: [:post]
      end
    `,
      `Rails.application.routes.draw(fn () { namespace("api", fn () { resources("hooks", only=["create"]) post("stripe", to="webhooks#create") return post(as="gh", {/github: "github#create"}) }) mount({opaque(Hooks.API, "/hooks")}) return match("/x", to=fn (env) { return [200, {}, ["ok"]] }, via=["post"]) })`,
    ],
    [
      'a Rails concern',
      `
      module Signed
        extend ActiveSupport::Concern

        included do
          before_action :check!, if: :enabled?
        end

        def check!
          raise Forbidden, 'no signature' unless valid?(request.raw_post)
        rescue ArgumentError
          head :bad_request and return
        end
      end
    `,
      `
      class Signed < ActiveSupport.Concern {
        included(fn () { return before_action("check!", if="enabled?") })
        fn check!() {
          try {
            if !valid?(request.raw_post) {
              throw new Forbidden("no signature")
            }
          } catch ArgumentError {
            if head("bad_request") {
              return
            }
          }
        }
      }
    `,
    ],
    [
      'respond_to and a lock',
      `
      class OrdersController < ApplicationController
        def update
          @order.with_lock do
            return head(:conflict) if @order.paid?
            @order.update!(paid: true)
          end
          respond_to do |format|
            format.json { render json: @order }
          end
        end
      end
    `,
      `
      class OrdersController < ApplicationController {
        fn update() {
          @order.with_lock(fn () { if @order.paid?() { return out head("conflict") } return @order.update!(paid=true) })
          return respond_to(fn (format) { return format.json(fn () { return render(json=@order) }) })
        }
      }
    `,
    ],
    [
      'Sinatra',
      `
      require 'sinatra'
      set :secret, ENV['SECRET'] || raise('SECRET is not set')

      helpers do
        def verify!(body)
          sig = 'sha256=' + OpenSSL::HMAC.hexdigest('SHA256', settings.secret, body)
          halt 401, 'bad' unless Rack::Utils.secure_compare(sig, request.env['HTTP_X_SIG'] || '')
        end
      end

      before '/hooks/*' do
        request.body.rewind
        @body = request.body.read
        verify! @body
      end

      post '/hooks/github' do
        payload = JSON.parse(@body, symbolize_names: true)
        halt 204 if payload[:action] == 'ping'
        Job.perform_async(payload)
        status 200
      end
    `,
      `
      import  from "sinatra"
      set("secret", (ENV["SECRET"] or fn () { throw new RuntimeError("SECRET is not set") }()))
      helpers(fn () { fn verify!(body) { sig = template("sha256=", OpenSSL.HMAC.hexdigest("SHA256", settings.secret, body)) if !Rack.Utils.secure_compare(sig, (request.env["HTTP_X_SIG"] or "")) { return halt(401, "bad") } } })
      before("/hooks/*", fn () { request.body.rewind() @body = request.body.read return verify!(@body) })
      post("/hooks/github", fn () { payload = JSON.parse(@body, symbolize_names=true) if (payload["action"] == "ping") { halt(204) } Job.perform_async(payload) return status(200) })
    `,
    ],
    [
      'a Sinatra application',
      `
      class App < Sinatra::Base
        post '/hook' do
          return 400 unless params['token'] == settings.token
          json ok: true
        end
      end
    `,
      `
      class App < Sinatra.Base {
        post("/hook", fn () { if !(params["token"] == settings.token) { return 400 } return json(ok=true) })
      }
    `,
    ],
    [
      'Rack',
      `
      class Verify
        def initialize(app, secret:)
          @app = app
          @secret = secret
        end

        def call(env)
          req = Rack::Request.new(env)
          body = req.body.read
          req.body.rewind
          return [401, {}, ['no']] if @secret && !valid?(body, env['HTTP_X_SIG'])
          @app.call(env)
        end

        private def valid?(body, sig) = Rack::Utils.secure_compare(mac(body), sig.to_s)
      end

      use Verify, secret: ENV['SECRET']
      run ->(env) { [200, { 'content-type' => 'text/plain' }, ['ok']] }
    `,
      `
      class Verify {
        fn initialize(app, secret) {
          @app = app
          @secret = secret
        }
        fn call(env) {
          req = new Rack.Request(env)
          body = req.body.read
          req.body.rewind()
          if (@secret and !valid?(body, env["HTTP_X_SIG"])) {
            return [401, {}, ["no"]]
          }
          return @app.call(env)
        }
        private fn valid?(body, sig) {
          return Rack.Utils.secure_compare(mac(body), sig.to_s)
        }
      }
      use(Verify, secret=ENV["SECRET"])
      run(fn (env) { return [200, {content-type: "text/plain"}, ["ok"]] })
    `,
    ],
    [
      'Grape',
      `
      class API < Grape::API
        format :json
        helpers SignatureHelpers
        before { error!('bad', 401) unless signed? }

        resource :hooks do
          params do
            requires :id, type: Integer
          end
          post ':vendor' do
            Event.create!(vendor: params[:vendor], data: request.body.read)
            { ok: true }
          end
        end
      end
    `,
      `
      class API < Grape.API {
        format("json")
        helpers(SignatureHelpers)
        before(fn () { if !signed?() { return error!("bad", 401) } })
        resource("hooks", fn () { params(fn () { return requires("id", type=Integer) }) return post(":vendor", fn () { Event.create!(vendor=params["vendor"], data=request.body.read) return {ok: true} }) })
      }
    `,
    ],
    [
      'Hanami',
      `
      module Web
        module Actions
          class Hook < Web::Action
            include Deps['repositories.events']
            params { required(:id).filled(:integer) }
            before :verify

            def handle(request, response)
              halt 422 unless request.params.valid?
              events.create(request.params.to_h)
              response.status = 204
            end

            private

            def verify(request, _response)
              halt 401 unless secrets.any? { |s| compare(s, request) }
            end
          end
        end
      end
    `,
      `
      class Web {
        class Actions {
          class Hook < Web.Action, Deps["repositories.events"] {
            params(fn () { return required("id").filled("integer") })
            before("verify")
            fn handle(request, response) {
              if !request.params.valid?() {
                halt(422)
              }
              events.create(request.params.to_h)
              return (response.status = 204)
            }
            private fn verify(request, _response) {
              if !secrets.any?(fn (s) { return compare(s, request) }) {
                return halt(401)
              }
            }
          }
        }
      }
    `,
    ],
    [
      'secrets tried in turn',
      `
      def verified?(body, signature)
        SECRETS.each do |secret|
          return true if secure_compare(mac(secret, body), signature)
        end
        false
      end
    `,
      `
      fn verified?(body, signature) {
        loop secret of SECRETS {
          if secure_compare(mac(secret, body), signature) {
            return true
          }
        }
        return false
      }
    `,
    ],
  ]);
});
